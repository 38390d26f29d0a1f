create table bodies.meeting (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  body_id uuid not null,
  day date not null,
  starts_at text not null check (starts_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  place text not null,
  state text not null default 'planned' check (state in ('planned', 'invited', 'running', 'closed', 'cancelled')),
  second_call_of uuid,
  -- The last day for the invitation by the rules in force when the sitting was called.
  invite_by date not null,
  invited_on date,
  invited_under uuid,
  held_under uuid,
  cancelled_because text,
  version integer not null default 1,
  primary key (municipality_id, id),
  check (state <> 'cancelled' or cancelled_because is not null),
  check (state not in ('running', 'closed') or held_under is not null),
  foreign key (municipality_id, body_id) references bodies.body (municipality_id, id),
  foreign key (municipality_id, second_call_of) references bodies.meeting (municipality_id, id),
  foreign key (municipality_id, invited_under) references bodies.rule_set (municipality_id, id),
  foreign key (municipality_id, held_under) references bodies.rule_set (municipality_id, id)
);
select platform.guard_table('bodies.meeting');
create index meeting_of_body on bodies.meeting (municipality_id, body_id, day);

create table bodies.agenda_item (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null check (position > 0),
  title text not null,
  purpose text not null check (purpose in ('inform', 'develop', 'decide')),
  minutes integer not null check (minutes >= 0),
  is_public boolean not null,
  proposal text,
  decision_kind text check (decision_kind in ('ordinary', 'funding', 'election', 'rules', 'exclusion')),
  is_table_paper boolean not null,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, meeting_id, position),
  check ((purpose = 'decide') = (proposal is not null)),
  foreign key (municipality_id, meeting_id) references bodies.meeting (municipality_id, id)
);
select platform.guard_table('bodies.agenda_item');

-- Who came or left at an item. What is not said here is as at the item before. One row is one fact: two people
-- who note different members never meet.
create table bodies.presence (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  item_id uuid not null,
  seat_id uuid not null,
  state text not null check (state in ('present', 'absent', 'excused')),
  acts_for uuid,
  version integer not null,
  primary key (municipality_id, item_id, seat_id),
  check (acts_for is null or state = 'present'),
  foreign key (municipality_id, item_id) references bodies.agenda_item (municipality_id, id),
  foreign key (municipality_id, seat_id) references bodies.seat (municipality_id, id),
  foreign key (municipality_id, acts_for) references bodies.seat (municipality_id, id)
);
select platform.guard_table('bodies.presence');

create table bodies.conflict_of_interest (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  item_id uuid not null,
  seat_id uuid not null,
  ground text not null check (ground in ('self', 'relative', 'employer', 'represented-organisation')),
  state text not null check (state in ('declared', 'claimed', 'upheld', 'dismissed')),
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, item_id, seat_id),
  foreign key (municipality_id, item_id) references bodies.agenda_item (municipality_id, id),
  foreign key (municipality_id, seat_id) references bodies.seat (municipality_id, id)
);
select platform.guard_table('bodies.conflict_of_interest');

create table bodies.ballot (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  item_id uuid not null,
  way text not null check (way in ('named', 'secret', 'hands', 'paper')),
  motion text not null,
  is_challenged boolean not null,
  state text not null check (state in ('open', 'closed', 'abandoned')),
  abandoned_because text,
  -- The urn of a secret vote: only sums, in one row, so that no order of votes is kept beside the list of voters.
  urn_yes integer not null default 0,
  urn_no integer not null default 0,
  urn_abstained integer not null default 0,
  primary key (municipality_id, id),
  check ((state = 'abandoned') = (abandoned_because is not null)),
  foreign key (municipality_id, item_id) references bodies.agenda_item (municipality_id, id)
);
select platform.guard_table('bodies.ballot');
create unique index ballot_one_at_a_time on bodies.ballot (municipality_id, item_id) where state <> 'abandoned';

create table bodies.named_vote (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  ballot_id uuid not null,
  seat_id uuid not null,
  answer text not null check (answer in ('yes', 'no', 'abstained')),
  version integer not null default 1,
  primary key (municipality_id, ballot_id, seat_id),
  foreign key (municipality_id, ballot_id) references bodies.ballot (municipality_id, id),
  foreign key (municipality_id, seat_id) references bodies.seat (municipality_id, id)
);
select platform.guard_table('bodies.named_vote');

-- That a seat has voted in secret, never what: no answer, no time, no order.
create table bodies.secret_voter (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  ballot_id uuid not null,
  seat_id uuid not null,
  primary key (municipality_id, ballot_id, seat_id),
  foreign key (municipality_id, ballot_id) references bodies.ballot (municipality_id, id),
  foreign key (municipality_id, seat_id) references bodies.seat (municipality_id, id)
);
select platform.guard_table('bodies.secret_voter');

-- Frozen: the text, the count, who was there by seat, and the rules as they were. Names live in people.
create table bodies.decision (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  body_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  ballot_id uuid not null,
  year integer not null,
  serial integer not null check (serial > 0),
  title text not null,
  text text not null,
  kind text not null check (kind in ('ordinary', 'funding', 'election', 'rules', 'exclusion')),
  way text not null check (way in ('named', 'secret', 'hands', 'paper')),
  power text not null check (power in ('decides', 'recommends')),
  result text not null check (result in ('carried', 'failed')),
  yes integer not null check (yes >= 0),
  no integer not null check (no >= 0),
  abstained integer not null check (abstained >= 0),
  biased integer not null check (biased >= 0),
  absent integer not null check (absent >= 0),
  guests integer not null check (guests >= 0),
  rule_set_id uuid not null,
  rules jsonb not null,
  quorum jsonb not null,
  presence jsonb not null,
  conditions text,
  is_public boolean not null,
  decided_on date not null,
  primary key (municipality_id, id),
  unique (municipality_id, body_id, year, serial),
  unique (municipality_id, item_id),
  foreign key (municipality_id, body_id) references bodies.body (municipality_id, id),
  foreign key (municipality_id, meeting_id) references bodies.meeting (municipality_id, id),
  foreign key (municipality_id, item_id) references bodies.agenda_item (municipality_id, id),
  foreign key (municipality_id, ballot_id) references bodies.ballot (municipality_id, id),
  foreign key (municipality_id, rule_set_id) references bodies.rule_set (municipality_id, id)
);
select platform.guard_table('bodies.decision');
create trigger frozen before update or delete on bodies.decision
  for each row execute function bodies.refuse_change();

create table bodies.decision_release (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  decision_id uuid not null,
  released_on date not null,
  primary key (municipality_id, decision_id),
  foreign key (municipality_id, decision_id) references bodies.decision (municipality_id, id)
);
select platform.guard_table('bodies.decision_release');

-- What follows from a decision, who sees to it, until when.
create table bodies.follow_up (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  decision_id uuid not null,
  task text not null,
  owner_role text not null,
  due_on date not null,
  done_on date,
  version integer not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, decision_id) references bodies.decision (municipality_id, id)
);
select platform.guard_table('bodies.follow_up');
