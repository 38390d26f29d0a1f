import { unreachable } from '../unreachable.ts'
import type { PbReason } from './problems.ts'

/** What is wrong and what is needed, in English. O(1). */
export function problemInEnglish(reason: PbReason): string {
  switch (reason.kind) {
    case 'not-utf8':
      return 'the line is not UTF-8; save the file as UTF-8'
    case 'nul-byte':
      return 'the line holds a NUL byte; save the file as UTF-8'
    case 'line-too-long':
      return 'the line is longer than a million characters; line breaks seem to be missing'
    case 'quote-not-closed':
      return 'a quote is not closed'
    case 'text-after-quote':
      return `text follows the closing quote of cell ${reason.column}`
    case 'section-missing':
      return `the section ${reason.section} is missing`
    case 'section-twice':
      return `the section ${reason.section} comes twice`
    case 'section-out-of-order':
      return `the section ${reason.section} is out of order; needed: META, PROJECTS, VOTES`
    case 'row-before-first-section':
      return 'a row comes before META; the file must begin with META'
    case 'header-missing':
      return `the section ${reason.section} has no header line`
    case 'column-missing':
      return `the section ${reason.section} has no column ${reason.column}`
    case 'column-twice':
      return `the section ${reason.section} has the column ${reason.column} twice`
    case 'wrong-number-of-cells':
      return `the row has ${reason.found} cells, needed: ${reason.expected}`
    case 'meta-missing':
      return `META lacks ${reason.key}`
    case 'meta-twice':
      return `META has ${reason.key} twice`
    case 'meta-not-a-number':
      return `in META ${reason.key} is no usable number: ${reason.value}`
    case 'meta-without-key':
      return 'META holds a value without a key'
    case 'meta-contradiction':
      return `in META ${reason.low} is above ${reason.high}`
    case 'unknown-vote-type':
      return `the vote type ${reason.value} is unknown; possible: approval, choose-1, ordinal, cumulative, scoring`
    case 'not-an-amount':
      return `the column ${reason.column} holds no unambiguous amount: ${reason.value}`
    case 'project-without-id':
      return 'a project has no project_id'
    case 'project-id-with-comma':
      return `the project_id ${reason.project} holds a comma`
    case 'project-twice':
      return `the project ${reason.project} comes twice`
    case 'voter-without-id':
      return 'a vote has no voter_id'
    case 'voter-twice':
      return `the voter_id ${reason.voter} comes twice`
    case 'empty-mark':
      return 'there is nothing between two commas of the vote'
    case 'unknown-project':
      return `the vote names an unknown project: ${reason.project}`
    case 'project-marked-twice':
      return `the vote names the project ${reason.project} twice`
    case 'too-many-marks':
      return `the vote names ${reason.found} projects, allowed: ${reason.most}`
    case 'too-few-marks':
      return `the vote names ${reason.found} projects, needed: ${reason.fewest}`
    case 'over-cost-limit':
      return `the cost of the projects named breaks ${reason.key}`
    case 'points-missing':
      return `${reason.marks} projects come with ${reason.points} numbers of points`
    case 'points-not-a-number':
      return `points are no number with at most three decimals: ${reason.value}`
    case 'points-out-of-range':
      return `the points ${reason.value} break ${reason.key}`
    case 'points-over-limit':
      return `the sum of points breaks ${reason.key}`
    case 'number-of-votes-differs':
      return `num_votes states ${reason.stated} votes, the file holds ${reason.found}`
    case 'number-of-projects-differs':
      return `num_projects states ${reason.stated} projects, the file holds ${reason.found}`
    case 'too-many-problems':
      return 'further problems are not listed'
    case 'stated-count-differs':
      return `notice: ${reason.column} of ${reason.project} is stated as ${reason.stated}, counted: ${reason.found}`
    case 'recommended-meta-missing':
      return `notice: META lacks ${reason.key}`
    default:
      return unreachable(reason)
  }
}
