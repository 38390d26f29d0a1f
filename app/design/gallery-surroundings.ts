import type { PageSurroundings } from './index.ts'

/** The frame of all gallery pages. Invented. */
export const SURROUNDINGS: PageSurroundings = {
  municipality: { label: 'Stadt Auental', href: '/auental' },
  quarter: { label: 'Nordstadt', href: '/auental/quartier/nordstadt' },
  visitor: {
    kind: 'signed-in',
    name: 'Gülay Brandt',
    role: 'Quartiersmanagement',
    signOut: { action: '/abmelden', csrf: 'token' },
  },
  languages: [
    { code: 'de', name: 'Deutsch', href: '?sprache=de', current: true },
    { code: 'en', name: 'English', href: '?sprache=en', current: false },
  ],
  navigation: [
    { label: 'Quartiere', href: '/auental', current: 'section' },
    { label: 'Ziele des Rats', href: '/auental/ziele' },
    { label: 'Gremien', href: '/auental/gremien' },
    { label: 'Mitmachen', href: '/auental/mitmachen' },
  ],
  quarterNavigation: [
    'Lage',
    'Ziele',
    'Projekte',
    'Fonds',
    'Gremien',
    'Netzwerk',
    'Wirkung',
    'Faden',
  ].map((label) => ({
    label,
    href: `/auental/quartier/nordstadt/${label.toLowerCase()}`,
    current: label === 'Ziele' ? ('page' as const) : undefined,
  })),
  demoNotice: 'Auental ist eine erfundene Stadt. Alle Personen und Zahlen sind ausgedacht.',
  legal: {
    imprintHref: '/impressum',
    privacyHref: '/datenschutz',
    accessibilityHref: '/barrierefreiheit',
    easyLanguageHref: '/leichte-sprache',
  },
  flash: { kind: 'success', text: 'Das Ziel ist gespeichert.' },
}
