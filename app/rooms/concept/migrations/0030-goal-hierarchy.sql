-- The goal hierarchy (M12) holds in the database, whoever writes: a parent stands exactly one level above,
-- and what measures serve are action goals.
alter table concept.goal
  add constraint goal_with_its_level unique (municipality_id, id, level),
  add column parent_level text generated always as
    (case level when 'strategic' then 'normative' when 'operative' then 'strategic' end) stored;
alter table concept.goal
  add constraint parent_is_one_level_above foreign key (municipality_id, parent_id, parent_level)
    references concept.goal (municipality_id, id, level);

alter table concept.measure
  add column served_level text generated always as ('operative'::text) stored;
alter table concept.measure
  add constraint main_goal_is_an_action_goal foreign key (municipality_id, main_goal_id, served_level)
    references concept.goal (municipality_id, id, level);

alter table concept.further_goal
  add column served_level text generated always as ('operative'::text) stored;
alter table concept.further_goal
  add constraint further_goal_is_an_action_goal foreign key (municipality_id, goal_id, served_level)
    references concept.goal (municipality_id, id, level);
