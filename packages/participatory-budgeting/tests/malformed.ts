import type { PbProblem } from '../src/index.ts'

/** The lines of a sound file; each malformed one differs from it in the way its name says. */
const SOUND = [
  'META',
  'key;value',
  'description;Invented neighbourhood fund',
  'num_projects;3',
  'num_votes;3',
  'budget;1000',
  'vote_type;approval',
  'PROJECTS',
  'project_id;cost;name',
  'a;100;Benches',
  'b;200;Swings',
  'c;300;Trees',
  'VOTES',
  'voter_id;vote;age',
  '1;a,b;40',
  '2;c;50',
  '3;;60',
] as const

/** The same with points: each voter may give 5 points in all, 3 to one project. */
const POINTED = [
  ...SOUND.slice(0, 6),
  'vote_type;cumulative',
  'max_points;3',
  'max_sum_points;5',
  ...SOUND.slice(7, 13),
  'voter_id;vote;points',
  '1;a,b;3,2',
  '2;c;1',
  '3;;',
] as const

export type Malformed = {
  readonly name: string
  readonly text: string | Uint8Array
  readonly kind: PbProblem['kind']
  readonly line: number
}

type Edit = readonly [
  name: string,
  kind: PbProblem['kind'],
  line: number,
  edited: readonly string[],
]

const line = (base: readonly string[], number: number, text: string): readonly string[] =>
  base.map((old, at) => (at === number - 1 ? text : old))
const without = (base: readonly string[], number: number): readonly string[] =>
  base.filter((_, at) => at !== number - 1)
const after = (base: readonly string[], number: number, text: string): readonly string[] => [
  ...base.slice(0, number),
  text,
  ...base.slice(number),
]
/** An approval file with one more line in META (line 8) and one vote changed (line 16). */
const limited = (limit: string, vote: string): readonly string[] =>
  line(after(SOUND, 7, limit), 16, vote)

const EDITS: readonly Edit[] = [
  ['an empty file', 'section-missing', 1, ['']],
  ['only blank lines', 'section-missing', 2, ['', '  ', '']],
  ['only a title', 'header-missing', 1, ['META']],
  ['some other text', 'row-before-first-section', 1, ['Dear Sir or Madam']],
  ['a line before META', 'row-before-first-section', 1, ['x;y', ...SOUND]],
  ['a spreadsheet without sections', 'row-before-first-section', 1, SOUND.slice(13)],
  ['no META', 'section-missing', 1, SOUND.slice(7)],
  ['no PROJECTS', 'section-missing', 8, [...SOUND.slice(0, 7), ...SOUND.slice(12)]],
  ['no VOTES', 'section-missing', 12, SOUND.slice(0, 12)],
  ['META twice', 'section-twice', 2, ['META', ...SOUND]],
  ['PROJECTS twice', 'section-twice', 13, after(SOUND, 12, 'PROJECTS')],
  ['VOTES twice', 'section-twice', 18, [...SOUND, 'VOTES']],
  ['META again at the end', 'section-out-of-order', 18, [...SOUND, 'META']],
  ['PROJECTS after VOTES', 'section-out-of-order', 18, [...SOUND, 'projects']],
  ['no header in META', 'column-missing', 2, without(SOUND, 2)],
  ['nothing in META', 'meta-missing', 1, [...SOUND.slice(0, 2), ...SOUND.slice(7)]],
  ['PROJECTS right after META title', 'header-missing', 2, ['META', ...SOUND.slice(7)]],
  ['no header in PROJECTS', 'column-missing', 9, without(SOUND, 9)],
  ['no header in VOTES', 'column-missing', 14, without(SOUND, 14)],
  ['no column project_id', 'column-missing', 9, line(SOUND, 9, 'id;cost;name')],
  ['no column cost', 'column-missing', 9, line(SOUND, 9, 'project_id;price;name')],
  ['no column voter_id', 'column-missing', 14, line(SOUND, 14, 'person;vote;age')],
  ['no column vote', 'column-missing', 14, line(SOUND, 14, 'voter_id;choice;age')],
  ['a column twice in PROJECTS', 'column-twice', 9, line(SOUND, 9, 'project_id;cost;cost')],
  ['a column twice in VOTES', 'column-twice', 14, line(SOUND, 14, 'voter_id;vote;vote')],
  [
    'target and beneficiaries',
    'column-twice',
    9,
    [
      ...SOUND.slice(0, 8),
      'project_id;cost;target;beneficiaries',
      'a;100;x;y',
      'b;200;x;y',
      'c;300;x;y',
      ...SOUND.slice(12),
    ],
  ],
  ['no number of projects', 'meta-missing', 1, without(SOUND, 4)],
  ['no number of votes', 'meta-missing', 1, without(SOUND, 5)],
  ['no budget', 'meta-missing', 1, without(SOUND, 6)],
  ['no vote type', 'meta-missing', 1, without(SOUND, 7)],
  ['an empty budget', 'meta-missing', 1, line(SOUND, 6, 'budget;')],
  ['a budget in words', 'meta-not-a-number', 6, line(SOUND, 6, 'budget;thousand')],
  ['a negative budget', 'meta-not-a-number', 6, line(SOUND, 6, 'budget;-1000')],
  [
    'a budget that may be German thousands',
    'meta-not-a-number',
    6,
    line(SOUND, 6, 'budget;12.000'),
  ],
  ['an ambiguous budget', 'meta-not-a-number', 6, line(SOUND, 6, 'budget;12,500')],
  ['a budget with a currency', 'meta-not-a-number', 6, line(SOUND, 6, 'budget;1000 EUR')],
  ['a budget finer than cents', 'meta-not-a-number', 6, line(SOUND, 6, 'budget;1000.005')],
  ['a budget with exponent', 'meta-not-a-number', 6, line(SOUND, 6, 'budget;1e6')],
  ['an infinite budget', 'meta-not-a-number', 6, line(SOUND, 6, 'budget;Infinity')],
  ['half a vote', 'meta-not-a-number', 5, line(SOUND, 5, 'num_votes;2.5')],
  ['a number of projects in words', 'meta-not-a-number', 4, line(SOUND, 4, 'num_projects;three')],
  ['a limit in words', 'meta-not-a-number', 8, limited('max_length;many', '1;a,b;40')],
  [
    'a threshold in words',
    'meta-not-a-number',
    8,
    limited('min_project_score_threshold;x', '1;a;4'),
  ],
  ['a key twice', 'meta-twice', 7, after(SOUND, 6, 'budget;2000')],
  ['a value without key', 'meta-without-key', 3, line(SOUND, 3, ';nothing')],
  ['a META line of one cell', 'wrong-number-of-cells', 3, line(SOUND, 3, 'description')],
  ['a META line of three cells', 'wrong-number-of-cells', 3, line(SOUND, 3, 'description;a;b')],
  ['an unknown vote type', 'unknown-vote-type', 7, line(SOUND, 7, 'vote_type;quadratic')],
  ['a vote type in capitals', 'unknown-vote-type', 7, line(SOUND, 7, 'vote_type;Approval')],
  [
    'a shortest ballot above the longest',
    'meta-contradiction',
    8,
    [...after(after(SOUND, 7, 'min_length;3'), 8, 'max_length;2')],
  ],
  [
    'a least cost above the most',
    'meta-contradiction',
    8,
    [...after(after(SOUND, 7, 'min_sum_cost;3'), 8, 'max_sum_cost;2')],
  ],
  ['too few cells of a project', 'wrong-number-of-cells', 10, line(SOUND, 10, 'a;100')],
  ['too many cells of a project', 'wrong-number-of-cells', 10, line(SOUND, 10, 'a;100;x;y')],
  [
    'a semicolon in a name without quotes',
    'wrong-number-of-cells',
    11,
    line(SOUND, 11, 'b;200;In; out'),
  ],
  ['a project without id', 'project-without-id', 10, line(SOUND, 10, ';100;Benches')],
  ['a project of blanks', 'project-without-id', 10, line(SOUND, 10, '  ;100;Benches')],
  ['a project twice', 'project-twice', 11, line(SOUND, 11, 'a;200;Swings')],
  ['a project twice but for blanks', 'project-twice', 11, line(SOUND, 11, ' a ;200;Swings')],
  ['a comma in an id', 'project-id-with-comma', 10, line(SOUND, 10, '"a,x";100;Benches')],
  ['no cost', 'not-an-amount', 10, line(SOUND, 10, 'a;;Benches')],
  ['a cost in words', 'not-an-amount', 10, line(SOUND, 10, 'a;cheap;Benches')],
  ['a negative cost', 'not-an-amount', 10, line(SOUND, 10, 'a;-1;Benches')],
  ['an ambiguous cost', 'not-an-amount', 10, line(SOUND, 10, 'a;1,000;Benches')],
  ['a cost with blanks inside', 'not-an-amount', 10, line(SOUND, 10, 'a;1 000;Benches')],
  ['a cost finer than cents', 'not-an-amount', 10, line(SOUND, 10, 'a;0.001;Benches')],
  ['a cost not a number', 'not-an-amount', 10, line(SOUND, 10, 'a;NaN;Benches')],
  ['a cost in hexadecimal', 'not-an-amount', 10, line(SOUND, 10, 'a;0x64;Benches')],
  [
    'a cost of astronomic size',
    'not-an-amount',
    10,
    line(SOUND, 10, `a;${'9'.repeat(40)};Benches`),
  ],
  ['fewer projects than stated', 'number-of-projects-differs', 4, line(SOUND, 4, 'num_projects;4')],
  ['more projects than stated', 'number-of-projects-differs', 4, line(SOUND, 4, 'num_projects;2')],
  ['a file cut short', 'number-of-votes-differs', 5, SOUND.slice(0, 16)],
  ['more votes than stated', 'number-of-votes-differs', 5, [...SOUND, '4;a;30']],
  ['too few cells of a vote', 'wrong-number-of-cells', 15, line(SOUND, 15, '1;a,b')],
  ['too many cells of a vote', 'wrong-number-of-cells', 15, line(SOUND, 15, '1;a;b;40')],
  ['a file cut within a vote', 'wrong-number-of-cells', 17, line(SOUND, 17, '3')],
  ['a vote without voter', 'voter-without-id', 15, line(SOUND, 15, ';a,b;40')],
  ['a voter twice', 'voter-twice', 16, line(SOUND, 16, '1;c;50')],
  ['a voter twice but for blanks', 'voter-twice', 16, line(SOUND, 16, ' 1 ;c;50')],
  ['an unknown project', 'unknown-project', 15, line(SOUND, 15, '1;a,x;40')],
  ['an id in other letters', 'unknown-project', 15, line(SOUND, 15, '1;A;40')],
  ['an id with a leading zero', 'unknown-project', 15, line(SOUND, 15, '1;0a;40')],
  ['marks parted by blanks', 'unknown-project', 15, line(SOUND, 15, '1;a b;40')],
  ['marks parted by bars', 'unknown-project', 15, line(SOUND, 15, '1;a|b;40')],
  ['a project marked twice', 'project-marked-twice', 15, line(SOUND, 15, '1;a,b,a;40')],
  ['a comma at the end of a vote', 'empty-mark', 15, line(SOUND, 15, '1;a,b,;40')],
  ['two commas in a vote', 'empty-mark', 15, line(SOUND, 15, '1;a,,b;40')],
  ['only a comma', 'empty-mark', 15, line(SOUND, 15, '1;,;40')],
  ['more marks than allowed', 'too-many-marks', 16, limited('max_length;1', '1;a,b;40')],
  ['fewer marks than needed', 'too-few-marks', 17, limited('min_length;2', '1;a,b;40')],
  ['a basket above its limit', 'over-cost-limit', 16, limited('max_sum_cost;300', '1;b,c;40')],
  ['a basket below its limit', 'over-cost-limit', 16, limited('min_sum_cost;150', '1;a;40')],
  ['two marks where one may be chosen', 'too-many-marks', 15, line(SOUND, 7, 'vote_type;choose-1')],
  ['a quote never closed', 'quote-not-closed', 11, line(SOUND, 11, 'b;200;"Swings')],
  ['a quote never closed in a vote', 'quote-not-closed', 16, line(SOUND, 16, '2;"c;50')],
  ['text after a closing quote', 'text-after-quote', 11, line(SOUND, 11, 'b;200;"Swings" new')],
  ['no column points', 'column-missing', 16, line(POINTED, 16, 'voter_id;vote;score')],
  ['fewer points than marks', 'points-missing', 17, line(POINTED, 17, '1;a,b;3')],
  ['more points than marks', 'points-missing', 17, line(POINTED, 17, '1;a,b;1,1,1')],
  ['points without marks', 'points-missing', 17, line(POINTED, 17, '1;;1')],
  ['points in words', 'points-not-a-number', 17, line(POINTED, 17, '1;a,b;3,two')],
  ['points with a hole', 'points-not-a-number', 17, line(POINTED, 17, '1;a,b;3,')],
  ['points too fine', 'points-not-a-number', 17, line(POINTED, 17, '1;a,b;1.0001,2')],
  [
    'points above the limit of one project',
    'points-out-of-range',
    17,
    line(POINTED, 17, '1;a,b;4,1'),
  ],
  ['points below zero', 'points-out-of-range', 17, line(POINTED, 17, '1;a,b;3,-1')],
  ['points above the limit in all', 'points-over-limit', 17, line(POINTED, 17, '1;a,b;3,3')],
  ['a NUL byte in a vote', 'nul-byte', 16, line(SOUND, 16, '2\0;c;50')],
  ['a line without end', 'line-too-long', 16, line(SOUND, 16, `2;c;${'5'.repeat(1 << 21)}`)],
  ['a NUL byte among the projects', 'nul-byte', 10, line(SOUND, 10, 'a;100;Ben\0ches')],
]

const encoder = new TextEncoder()

/** Bytes that are no text at all. */
const BYTES: readonly Malformed[] = [
  {
    name: 'a name in Latin-1',
    text: replaced(SOUND.join('\n'), 'Benches', [0x42, 0xe4, 0x6e, 0x6b, 0x65]),
    kind: 'not-utf8',
    line: 10,
  },
  {
    name: 'a vote in Latin-1',
    text: replaced(SOUND.join('\n'), '40', [0xfc]),
    kind: 'not-utf8',
    line: 15,
  },
  {
    name: 'a file in UTF-16',
    text: new Uint8Array(Uint16Array.from(SOUND.join('\n'), (c) => c.charCodeAt(0)).buffer),
    kind: 'nul-byte',
    line: 1,
  },
]

function replaced(text: string, part: string, bytes: readonly number[]): Uint8Array {
  const at = text.indexOf(part)
  const [before, behind] = [text.slice(0, at), text.slice(at + part.length)]
  return new Uint8Array([...encoder.encode(before), ...bytes, ...encoder.encode(behind)])
}

export const SOUND_FILE = SOUND.join('\n')
export const POINTED_FILE = POINTED.join('\n')

/** Invented files, each broken in one way, with the reason and the line that must be named. */
export const MALFORMED: readonly Malformed[] = [
  ...EDITS.map(([name, kind, at, lines]) => ({ name, kind, line: at, text: lines.join('\n') })),
  ...BYTES,
]
