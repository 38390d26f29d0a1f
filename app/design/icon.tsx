const CLASSES = {
  info: 'kern-icon--info',
  success: 'kern-icon--success',
  warning: 'kern-icon--warning',
  danger: 'kern-icon--danger',
  person: 'kern-icon--account-circle',
  language: 'kern-icon--language',
  home: 'kern-icon--home',
  calendar: 'kern-icon--calendar-today',
  download: 'kern-icon--download',
  mail: 'kern-icon--mail',
  edit: 'kern-icon--edit',
  add: 'kern-icon--add',
  check: 'kern-icon--check',
  draft: 'kern-icon--draft',
  search: 'kern-icon--search',
  forward: 'kern-icon--arrow-forward',
  back: 'kern-icon--arrow-back',
  external: 'kern-icon--open-in-new',
  easyLanguage: 'kern-icon--easy-language',
  waiting: 'kern-icon--autorenew',
} as const

export type IconName = keyof typeof CLASSES

/** A sign beside a word; silent for screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return <span class={`kern-icon ${CLASSES[name]}`} aria-hidden="true" />
}
