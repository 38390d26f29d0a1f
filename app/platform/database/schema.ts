// Written by "npm run schema-types" from the migrated database; a test fails when it is stale.
// oxlint-disable max-lines -- as long as the house has tables
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

/** JSON goes in as text and comes out as what it says. */
type Json = JSONColumnType<object, string, string>
type OptionalJson = JSONColumnType<object | null, string | null | undefined, string | null>
type GeneratedJson = JSONColumnType<object, string | undefined, string>

/** Tables and views with their schema; views may be empty in every column, as far as PostgreSQL knows. */
export interface Schema {
  'bodies.agenda_item': {
    municipality_id: Generated<string>
    id: string
    meeting_id: string
    position: number
    title: string
    purpose: string
    minutes: number
    is_public: boolean
    proposal: string | null
    decision_kind: string | null
    is_table_paper: boolean
    version: Generated<number>
  }
  'bodies.ballot': {
    municipality_id: Generated<string>
    id: string
    item_id: string
    way: string
    motion: string
    is_challenged: boolean
    state: string
    abandoned_because: string | null
    urn_yes: Generated<number>
    urn_no: Generated<number>
    urn_abstained: Generated<number>
  }
  'bodies.body': {
    municipality_id: Generated<string>
    id: string
    slug: string
    name: string
    kind: string
    level: string
    quarter_id: string | null
    is_external: boolean
    description: string
    largest_size: number | null
    ended_on: string | null
  }
  'bodies.conflict_of_interest': {
    municipality_id: Generated<string>
    id: string
    item_id: string
    seat_id: string
    ground: string
    state: string
    version: Generated<number>
  }
  'bodies.contributed_due_date': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    code: string | null
    title: string | null
    role: string | null
    quarter_id: string | null
    body_id: string | null
    person_id: string | null
    due_on: string | null
    done_on: string | null
    visibility: string | null
  }
  'bodies.contributed_fact': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    fact: string | null
    value: string | null
    unit: string | null
    day: string | null
  }
  'bodies.contributed_object': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    title: string | null
    address: string | null
    quarter_id: string | null
    level: string | null
    state: string | null
    body_id: string | null
    visibility: string | null
  }
  'bodies.contributed_search_text': {
    municipality_id: string | null
    source_table: string | null
    source_id: string | null
    kind: string | null
    object_id: string | null
    language: string | null
    visibility: string | null
    text: string | null
  }
  'bodies.decision': {
    municipality_id: Generated<string>
    id: string
    body_id: string
    meeting_id: string
    item_id: string
    ballot_id: string
    year: number
    serial: number
    title: string
    text: string
    kind: string
    way: string
    power: string
    result: string
    yes: number
    no: number
    abstained: number
    biased: number
    absent: number
    guests: number
    rule_set_id: string
    rules: Json
    quorum: Json
    presence: Json
    conditions: string | null
    is_public: boolean
    decided_on: string
  }
  'bodies.decision_release': {
    municipality_id: Generated<string>
    decision_id: string
    released_on: string
  }
  'bodies.draw': {
    municipality_id: Generated<string>
    id: string
    body_id: string
    replaces_id: string | null
    title: string
    seats: number
    method: string
    cap_percent: number | null
    state: string
    quotas: Json
    report: OptionalJson
    prepared_on: string
    drawing: Generated<string>
    seed_commitment: string | null
    figures: OptionalJson
    announcement_hash: string | null
    announced_at: string | null
    drawing_on: string | null
    drawing_place: string | null
    objection_days: number | null
    drawn_at: string | null
    drawn_number: number | null
    selected: OptionalJson
    objections_until: string | null
    reason: string | null
    erased_on: string | null
    task: string | null
    task_id: string | null
    task_phase: string | null
    task_percent: number | null
    task_leased_until: string | null
    version: Generated<number>
  }
  'bodies.draw_pool': {
    municipality_id: Generated<string>
    draw_id: string
    content: Json
    office_record: string | null
    kept_until: string
  }
  'bodies.draw_record': {
    municipality_id: Generated<string>
    draw_id: string
    record: string
  }
  'bodies.follow_up': {
    municipality_id: Generated<string>
    id: string
    decision_id: string
    task: string
    owner_role: string
    due_on: string
    done_on: string | null
    version: Generated<number>
  }
  'bodies.meeting': {
    municipality_id: Generated<string>
    id: string
    body_id: string
    day: string
    starts_at: string
    place: string
    state: Generated<string>
    second_call_of: string | null
    invite_by: string
    invited_on: string | null
    invited_under: string | null
    held_under: string | null
    cancelled_because: string | null
    version: Generated<number>
  }
  'bodies.named_vote': {
    municipality_id: Generated<string>
    ballot_id: string
    seat_id: string
    answer: string
    version: Generated<number>
  }
  'bodies.presence': {
    municipality_id: Generated<string>
    item_id: string
    seat_id: string
    state: string
    acts_for: string | null
    version: number
  }
  'bodies.resolution': {
    municipality_id: Generated<string>
    id: string
    body_id: string
    kind: string
    title: string
    text: string
    quarter_id: string | null
    boundary_area_id: string | null
    budget_cents: number | null
    submitted_on: string
    result: string | null
    number: string | null
    decided_on: string | null
    consultations: string | null
    version: Generated<number>
  }
  'bodies.rule_set': {
    municipality_id: Generated<string>
    id: string
    body_id: string
    version: number
    valid_from: string
    preset: string | null
    adopted_by: string
    rules: Json
  }
  'bodies.seat': {
    municipality_id: Generated<string>
    id: string
    body_id: string
    person_id: string | null
    organisation_id: string | null
    position: string
    begins_on: string
    ends_on: string | null
    bench: string | null
    appointment: string | null
    is_advising: Generated<boolean>
    stands_for: string | null
    successor_of: string | null
    public_title: string | null
    confirms: GeneratedJson
    end_reason: string | null
    version: Generated<number>
  }
  'bodies.secret_voter': {
    municipality_id: Generated<string>
    ballot_id: string
    seat_id: string
  }
  'concept.contributed_due_date': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    code: string | null
    title: string | null
    role: string | null
    quarter_id: string | null
    body_id: string | null
    person_id: string | null
    due_on: string | null
    done_on: string | null
    visibility: string | null
  }
  'concept.contributed_fact': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    fact: string | null
    value: string | null
    unit: string | null
    day: string | null
  }
  'concept.contributed_link': {
    municipality_id: string | null
    source_table: string | null
    source_id: string | null
    from_kind: string | null
    from_id: string | null
    to_kind: string | null
    to_id: string | null
    since: string | null
    until: string | null
  }
  'concept.contributed_object': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    title: string | null
    address: string | null
    quarter_id: string | null
    level: string | null
    state: string | null
    body_id: string | null
    visibility: string | null
  }
  'concept.contributed_search_text': {
    municipality_id: string | null
    source_table: string | null
    source_id: string | null
    kind: string | null
    object_id: string | null
    language: string | null
    visibility: string | null
    text: string | null
  }
  'concept.deadline': {
    municipality_id: Generated<string>
    id: string
    measure_id: string
    what: string
    if_not: string
    person_id: string | null
    role: string
    due_on: string
    done_on: string | null
  }
  'concept.further_goal': {
    municipality_id: Generated<string>
    id: string
    measure_id: string
    goal_id: string
    served_level: GeneratedAlways<string | null>
  }
  'concept.goal': {
    municipality_id: Generated<string>
    id: string
    level: string
    title: string
    explanation: string | null
    quarter_id: string | null
    parent_id: string | null
    resolution_id: string | null
    body_id: string
    target_group: string | null
    due_on: string | null
    consent: string | null
    judgement: string | null
    state: Generated<string>
    agreed_on: string | null
    released_on: string | null
    version: Generated<number>
    parent_level: GeneratedAlways<string | null>
  }
  'concept.goal_indicator': {
    municipality_id: Generated<string>
    id: string
    goal_id: string
    name: string
    unit: string
    direction: string
    baseline: string
    baseline_on: string
    target: string
    target_on: string
    source: string
  }
  'concept.measure': {
    municipality_id: Generated<string>
    id: string
    title: string
    description: string
    quarter_id: string
    main_goal_id: string
    responsible: string
    begins_on: string
    ends_on: string
    state: Generated<string>
    released_on: string | null
    version: Generated<number>
    served_level: GeneratedAlways<string | null>
  }
  'monitoring.contributed_object': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    title: string | null
    address: string | null
    quarter_id: string | null
    level: string | null
    state: string | null
    body_id: string | null
    visibility: string | null
  }
  'monitoring.contributed_search_text': {
    municipality_id: string | null
    source_table: string | null
    source_id: string | null
    kind: string | null
    object_id: string | null
    language: string | null
    visibility: string | null
    text: string | null
  }
  'monitoring.figure': {
    municipality_id: Generated<string>
    snapshot_id: string
    area_id: string
    state: string
    value: number | null
    reason: string | null
    is_interpolated: Generated<boolean>
  }
  'monitoring.import_run': {
    municipality_id: Generated<string>
    id: string
    source_id: string
    vintage_id: string
    file_id: string
    file_name: string
    file_sha256: string
    mapping: Json
    state: string
    figures_total: number | null
    figures_done: Generated<number>
    report: Json
    begun_by: string
    begun_at: string
    published_at: string | null
    leased_until: string | null
  }
  'monitoring.indicator': {
    municipality_id: Generated<string>
    id: string
    code: string
    place: number
  }
  'monitoring.indicator_version': {
    municipality_id: Generated<string>
    id: string
    indicator_id: string
    version: number
    name_de: string
    name_en: string
    definition_de: string
    definition_en: string | null
    unit: string
    better: string
    counts_residents: Generated<boolean>
    valid_from: string | null
    valid_until: string | null
    break_reason: string | null
  }
  'monitoring.snapshot': {
    municipality_id: Generated<string>
    id: string
    run_id: string
    indicator_version_id: string
    vintage_id: string
    day: string
    is_current: Generated<boolean>
    areas: Generated<number>
    areas_with_value: Generated<number>
    total: Generated<number>
    weights_snapshot_id: string | null
    weighted_total: number | null
    weights: number | null
  }
  'monitoring.source': {
    municipality_id: Generated<string>
    id: string
    title: string
    publisher: string
    licence: string
    licence_address: string | null
    attribution: string
  }
  'people.contact': {
    municipality_id: Generated<string>
    id: string
    person_id: string
    way: string
    address: string
    purpose: string
    keep_until: string
  }
  'people.contributed_object': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    title: string | null
    address: string | null
    quarter_id: string | null
    level: string | null
    state: string | null
    body_id: string | null
    visibility: string | null
  }
  'people.contributed_search_text': {
    municipality_id: string | null
    source_table: string | null
    source_id: string | null
    kind: string | null
    object_id: string | null
    language: string | null
    visibility: string | null
    text: string | null
  }
  'people.organisation': {
    municipality_id: Generated<string>
    id: string
    name: string
    kind: string
    quarter_id: string | null
    purpose: string | null
  }
  'people.person': {
    municipality_id: Generated<string>
    id: string
    account_id: string | null
    name: string
    introduction: string | null
    erased_at: string | null
    version: Generated<number>
  }
  'people.role_grant': {
    municipality_id: Generated<string>
    id: string
    person_id: string
    role: string
    quarter_id: string | null
    body_id: string | null
    organisation_id: string | null
    begins_on: string
    ends_on: string | null
  }
  'places.area': {
    municipality_id: Generated<string>
    id: string
    vintage_id: string
    code: string
    name: string
    kind: string
    parent_code: string | null
    quarter_id: string | null
    geometry: OptionalJson
  }
  'places.contributed_object': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    title: string | null
    address: string | null
    quarter_id: string | null
    level: string | null
    state: string | null
    body_id: string | null
    visibility: string | null
  }
  'places.contributed_search_text': {
    municipality_id: string | null
    source_table: string | null
    source_id: string | null
    kind: string | null
    object_id: string | null
    language: string | null
    visibility: string | null
    text: string | null
  }
  'places.department': {
    municipality_id: Generated<string>
    id: string
    name: string
    ended_on: string | null
  }
  'places.phase': {
    municipality_id: Generated<string>
    id: string
    quarter_id: string
    phase: string
    begins_on: string
    ends_on: string | null
  }
  'places.quarter': {
    municipality_id: Generated<string>
    id: string
    slug: string
    name: string
    area_type: string
    description: string
    version: Generated<number>
  }
  'places.vintage': {
    municipality_id: Generated<string>
    id: string
    name: string
    valid_from: string
    valid_until: string | null
    attribution: string
  }
  'platform.audit_entry': {
    municipality_id: Generated<string>
    id: string
    at: string
    action: string
    person: string | null
    touched: Json
    fingerprint: string
  }
  'platform.audit_salt': {
    municipality_id: Generated<string>
    entry_id: string
    salt: string
  }
  'platform.audit_seal': {
    municipality_id: Generated<string>
    place: number
    entry_id: string
    hash: string
  }
  'platform.audit_waiting': {
    municipality_id: Generated<string>
    entry_id: string
  }
  'platform.contributed_due_date': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    code: string | null
    title: string | null
    role: string | null
    quarter_id: string | null
    body_id: string | null
    person_id: string | null
    due_on: string | null
    done_on: string | null
    visibility: string | null
  }
  'platform.contributed_fact': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    fact: string | null
    value: string | null
    unit: string | null
    day: string | null
  }
  'platform.contributed_link': {
    municipality_id: string | null
    source_table: string | null
    source_id: string | null
    from_kind: string | null
    from_id: string | null
    to_kind: string | null
    to_id: string | null
    since: string | null
    until: string | null
  }
  'platform.contributed_object': {
    municipality_id: string | null
    kind: string | null
    id: string | null
    title: string | null
    address: string | null
    quarter_id: string | null
    level: string | null
    state: string | null
    body_id: string | null
    visibility: string | null
  }
  'platform.contributed_search_text': {
    municipality_id: string | null
    source_table: string | null
    source_id: string | null
    kind: string | null
    object_id: string | null
    language: string | null
    visibility: string | null
    text: string | null
  }
  'platform.edge': {
    municipality_id: Generated<string>
    source_table: string
    source_id: string
    from_kind: string
    from_id: string
    to_kind: string
    to_id: string
    since: string | null
    until: string | null
  }
  'platform.file': {
    municipality_id: Generated<string>
    id: string
    name: string
    media_type: string
    sha256: string
    content: Uint8Array
    uploaded_by: string
    uploaded_at: string
    taken_at: string | null
  }
  'platform.municipality': {
    id: string
    slug: string
    name: string
    zone: Generated<string>
    settings: GeneratedJson
  }
  'platform.search_text': {
    municipality_id: Generated<string>
    source_table: string
    source_id: string
    kind: string
    object_id: string
    language: string
    visibility: string
    text: string
    words: GeneratedAlways<string | null>
  }
  'platform.submission': {
    municipality_id: Generated<string>
    id: string
    action: string
    person: string
    outcome: OptionalJson
    created_at: string
  }
  'sign_in.account': {
    id: string
    accountId: string
    providerId: string
    userId: string
    accessToken: string | null
    refreshToken: string | null
    idToken: string | null
    accessTokenExpiresAt: Date | null
    refreshTokenExpiresAt: Date | null
    scope: string | null
    password: string | null
    createdAt: Date
    updatedAt: Date
  }
  'sign_in.session': {
    id: string
    userId: string
    token: string
    expiresAt: Date
    ipAddress: string | null
    userAgent: string | null
    createdAt: Date
    updatedAt: Date
  }
  'sign_in.user': {
    id: string
    name: string
    email: string
    emailVerified: Generated<boolean>
    image: string | null
    createdAt: Date
    updatedAt: Date
  }
  'sign_in.verification': {
    id: string
    identifier: string
    value: string
    expiresAt: Date
    createdAt: Date | null
    updatedAt: Date | null
  }
}
