import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, describe, expect, test } from 'vitest'

const program = `${import.meta.dirname}/../bin/sortition.js`
const data = `${import.meta.dirname}/../test-data`
const folder = mkdtempSync(`${tmpdir()}/sortition-`)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const POOL = [
  '--people',
  `${data}/csv_upload_sample/sample_respondents.csv`,
  '--targets',
  `${data}/csv_upload_sample/sample_targets.csv`,
]
const CANDIDATES = [
  '--people',
  `${data}/selection_data/candidates.csv`,
  '--targets',
  `${data}/selection_data/features.csv`,
]
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
const json = (...args: readonly string[]): unknown =>
  JSON.parse(execFileSync(process.execPath, [program, ...args, '--json'], { encoding: 'utf8' }))

/** The first number that a record has drawn. */
const replacedNumber = (path: string) =>
  /"selected":\[(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? ''

describe('the command line', () => {
  test('select prints the documented JSON with the published figures', () => {
    const found = json(
      'select',
      ...CANDIDATES,
      '--size',
      '22',
      '--method',
      'leximin',
      '--seed',
      'x',
      '--household',
      'primary_address1,primary_zip',
    )
    expect(found).toMatchObject({
      method: 'leximin',
      gini: expect.closeTo(0.140351, 5),
      geometricMean: expect.closeTo(0.141206, 5),
    })
    for (const key of ['minimum', 'maximum', 'certifiedGap', 'people', 'panels', 'selected'])
      expect(found).toHaveProperty(key)
  })

  test('a lottery is announced, drawn, verified, and a forged one is not', () => {
    const [secret, record, published] = ['secret', 'record.json', 'public.json'].map(
      (name) => `${folder}/${name}`,
    )
    writeFileSync(secret ?? '', 'sixteen characters at least\n')
    const announced = run(
      'announce',
      ...POOL,
      '--size',
      '10',
      '--seed',
      'list',
      '--secret-file',
      secret ?? '',
      '--record',
      record ?? '',
      '--public',
      published ?? '',
      '--lottery',
      '50',
    )
    expect(announced.stdout).toContain('publish before the drawing')
    expect(run('draw', record ?? '', '--public', published ?? '', '--number', '51').status).toBe(1)
    expect(run('draw', record ?? '', '--public', published ?? '', '--number', '7').status).toBe(0)
    expect(run('verify', record ?? '')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('ok     panels-repeated'),
    })
    expect(run('verify', published ?? '').status).toBe(0)
    const again = run(
      'replace',
      record ?? '',
      '--declined',
      replacedNumber(record ?? ''),
      '--seed',
      'second',
      '--secret-file',
      secret ?? '',
      '--record',
      `${folder}/second.json`,
      '--public',
      `${folder}/second-public.json`,
    )
    expect(again.stdout).toContain('publish before the drawing')
    expect(run('verify', `${folder}/second.json`).status).toBe(0)
    writeFileSync(
      published ?? '',
      readFileSync(published ?? '', 'utf8').replace('"number":7', '"number":8'),
    )
    expect(run('verify', published ?? '')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('NOT verified'),
    })
  })

  test('shared addresses are shown for review, and chances above one half are pointed out', () => {
    const crowded = run('select', ...POOL, '--size', '10', '--seed', 'x', '--household', 'Region')
    expect(crowded.stdout).toContain('10 seats need as many people (or households); there are 4.')
    writeFileSync(`${folder}/t.csv`, 'category,value,min,max\nage,young,1,1\nage,old,1,1\n')
    writeFileSync(
      `${folder}/p.csv`,
      'id,age,street\nAda,young,Ring 1\nBen,old,Weg 2\nCem,old,weg 2\n',
    )
    const small = run(
      'select',
      '--people',
      `${folder}/p.csv`,
      '--targets',
      `${folder}/t.csv`,
      '--size',
      '2',
      '--seed',
      'x',
      '--household',
      'street',
    )
    expect(small.stdout).toContain('please check: Ben, Cem')
    expect(small.stdout).toContain('people with a chance above 50 % (1)')
  })

  test('persons who hold a seat already are left out, with the reason', () => {
    writeFileSync(`${folder}/seated.csv`, 'ID,Gender,Age,Region\n1,Female,18-35,North\n')
    const seated = run(
      'select',
      ...POOL,
      '--size',
      '9',
      '--seed',
      'x',
      '--already-selected',
      `${folder}/seated.csv`,
    )
    expect(seated.stdout).toContain('not in the draw: 1 (holds a seat already)')
    expect(seated.status).toBe(0)
  })

  test('quotas that cannot be met are refused with proposals, in German if asked', () => {
    const refused = run('select', ...CANDIDATES, '--size', '25', '--seed', 'x', '--language', 'de')
    expect(refused.status).toBe(1)
    expect(refused.stdout).toContain(
      'Die Maxima von „gender“ ergeben zusammen 24, weniger als die 25 Plätze.',
    )
    expect(refused.stdout).toContain('das Maximum von 12 auf 14 anheben')
    expect(json('relax', ...CANDIDATES, '--size', '25', '--proposals', '1')).toMatchObject({
      proposals: [{ cost: 2 }],
    })
  })

  test('an explanation is given for a person of the pool only', () => {
    expect(
      run('explain', ...POOL, '--size', '10', '--seed', 'x', '--person', '1').stdout,
    ).toContain('chance 50.00 %')
    expect(
      run('explain', ...POOL, '--size', '10', '--seed', 'x', '--person', 'nobody').status,
    ).toBe(1)
  })

  test.each([
    [[], 'A command is needed.'],
    [['pick'], '"pick" is not a command.'],
    [['select', '--size', '3'], 'needs --targets'],
    [['select', ...POOL, '--size', 'ten', '--seed', 'x'], '--size needs a number'],
    [['select', ...POOL, '--size', '10'], 'needs --seed'],
    [['select', ...POOL, '--size', '10', '--seed', 'x', '--method', 'best'], '--method is one of'],
    [['select', '--colour', 'red'], 'colour'],
    [
      ['select', '--people', 'no.csv', '--targets', 'no.csv', '--size', '1', '--seed', 'x'],
      'does not exist',
    ],
    [['draw', `${data}/README.md`, '--number', '1'], 'record of the office'],
  ])('%j is answered with what is needed', (args, sentence) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(sentence) })
  })

  test('a file that is no record is not verified', () => {
    expect(run('verify', `${data}/README.md`)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Not a record'),
    })
  })
})

describe('mistyped commands and files out of reach', () => {
  const secret = `${folder}/another-secret`
  writeFileSync(secret, 'sixteen characters at least')
  const record = `${folder}/careful.json`
  const published = `${folder}/careful-public.json`
  const LIST = ['--size', '10', '--seed', 'list', '--lottery', '20', '--method', 'maximin']
  const announce = (...more: readonly string[]) =>
    run('announce', ...POOL, ...LIST, '--secret-file', secret, ...more)

  test.each([
    [['constructor'], 'is not a command'],
    [['select', 'stray', ...POOL, '--size', '10', '--seed', 'x'], '"stray" is not understood'],
    [['select', ...POOL, '--size', '10', '--seed', 'x', '--language', 'fr'], '--language is'],
    [['relax', ...POOL, '--size', '10', '--proposals', '0'], '--proposals needs'],
  ])('%j is answered with what is needed', (args, sentence) => {
    const { status, stderr } = run(...args)
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
  })

  test('a record is written to two new files in folders that exist, or not at all', () => {
    const nowhere = announce('--record', `${folder}/no/o.json`, '--public', published)
    expect(nowhere.stderr).toContain('cannot be read or written (ENOENT)')
    expect(announce('--record', record, '--public', record).stderr).toContain('two different files')
    expect(announce('--record', record, '--public', published).status).toBe(0)
    expect(announce('--record', record, '--public', `${folder}/x`).stderr).toContain(
      'exists already',
    )
  })

  test('a draw that lacks a file leaves the record open, and never takes two sources of chance', () => {
    expect(run('draw', record, '--number', '3').stderr).toContain('needs --public')
    const both = ['--number', '3', '--reveal', 'x', '--public', published]
    expect(run('draw', record, ...both).stderr).toContain('either --number or --reveal')
    expect(run('draw', record, '--number', '3', '--public', record).status).toBe(2)
    const early = ['--declined', '1', '--seed', 'y', '--secret-file', secret]
    const target = ['--record', `${folder}/r.json`, '--public', `${folder}/p.json`]
    expect(run('replace', record, ...early, ...target).stderr).toContain('panel was drawn')
    expect(run('draw', record, '--number', '3', '--public', published).status).toBe(0)
  })

  test('a replacement keeps method and length of the list, and takes drawn numbers only', () => {
    const more = ['--seed', 'y', '--secret-file', secret]
    const target = ['--record', `${folder}/r.json`, '--public', `${folder}/p.json`]
    for (const declined of ['99', 'abc', ''])
      expect(run('replace', record, '--declined', declined, ...more, ...target).status).toBe(2)
    const number = replacedNumber(record)
    expect(run('replace', record, '--declined', number, ...more, ...target).status).toBe(0)
    const written: unknown = JSON.parse(readFileSync(`${folder}/r.json`, 'utf8'))
    expect(written).toMatchObject({ method: 'maximin', panels: { length: 20 }, seats: 1 })
  })

  test('a cap is refused for NASH and LEGACY by name, without proposals that change nothing', () => {
    for (const method of ['nash', 'legacy']) {
      const options = ['--size', '10', '--seed', 'x', '--method', method, '--cap', '0.9']
      const { stdout, status } = run('select', ...POOL, ...options)
      expect(stdout.trim()).toBe(
        `A highest chance can be set with LEXIMIN and MAXIMIN, not with ${method}.`,
      )
      expect(status).toBe(1)
    }
  })

  test('answers in German are German', () => {
    const { stdout } = run('select', ...POOL, '--size', '10', '--seed', 'x', '--language', 'de')
    expect(stdout).toContain('Ausgelost: ')
    expect(stdout).not.toMatch(/chance|proven|people/)
    expect(run('verify', published, '--language', 'de').stdout).toContain('geprüft und richtig')
  })
})
