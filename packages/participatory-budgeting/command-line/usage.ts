export const USAGE = `pb: awards a budget among projects, exactly and explained.

pb award FILE.pb [options]   award the budget (FILE - reads standard input)
pb check FILE.pb             name every problem of a file with its line
pb verify RESULT.json FILE.pb  count again and compare with a result printed by award --json
pb clean FILE.pb             print the file anew, without age and sex

--rule equal-shares | greedy | phragmen | maximin-support | majority       (equal-shares)
--satisfaction cost | cardinality      what a mark is worth  (cost; cardinality where points are given)
--completion none | add1 | add1-exhaustive | utilitarian | add1-utilitarian | phragmen   (none)
    add1 raises all shares until a step spends too much; add1-exhaustive also ends as soon as nothing
    fits any more; add1-utilitarian is add1-exhaustive, then the rest by votes
--increment N                what each step adds to every voter's share  (1)
--start equal | rounded-down | N       the first share  (equal)
--when-overspent previous | cut        (previous)
--comparison none | satisfaction       take the greedy award if more voters prefer it  (none)
--when-too-dear skip | stop            greedy: go on after a project that does not fit, or end  (skip)
--exclusive COLUMN           greedy: of projects with the same entry in COLUMN only one wins
--majority simple | absolute | two-thirds | two-thirds-of-members       (simple)
--members N                  all members of the body, for majorities of members  (ballots)
--order listed | votes       majority: order of the votes  (listed)
--min-score N                projects below take no part
--min-share-of-cost N/D      votes / voters must reach N/D x cost / budget
--ties min-cost,max-votes,lexicographic  (min-cost,max-votes)
--lot FILE                   order drawn by lot before the vote, one project id a line
--language de | en           of all sentences  (de)
--voter ID                   also explain this voter's share (Equal Shares)
--json                       print the whole result for machines and for verify

Ends with 0 if final, 1 if refused or different, 2 if called wrongly, 3 if a lot is needed.
`
