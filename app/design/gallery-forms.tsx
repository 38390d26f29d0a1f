import {
  ButtonLink,
  ChoiceField,
  DayField,
  ErrorSummary,
  FileField,
  FlagField,
  Form,
  ManyField,
  MoneyField,
  NumberField,
  QueryForm,
  SubmitButton,
  TextArea,
  TextField,
} from './index.ts'

const DEPARTMENTS = [
  { value: 'youth', label: 'Jugendamt' },
  { value: 'housing', label: 'Amt für Stadtentwicklung und Wohnungswesen' },
  { value: 'school', label: 'Schulamt', hint: 'Auch für Horte und offene Ganztagsschulen' },
]

const QUARTERS = ['Nordstadt', 'Am Weiher', 'Hafenviertel'].map((name) => ({
  value: name,
  label: name,
}))

const EmptyForm = () => (
  <Form action="/gallery" csrf="token" submission="1">
    <TextField
      name="title"
      label="Wie heißt das Ziel?"
      hint="Ein Satz, der sagt, was sich für wen bis wann ändert."
    />
    <TextField name="mail" label="E-Mail" kind="email" autocomplete="email" optional />
    <TextArea name="reason" label="Warum ist das Ziel nötig?" maximum={2000} />
    <MoneyField name="budget" label="Wie viel Geld steht bereit?" />
    <DayField name="until" label="Bis wann soll es erreicht sein?" value="2027-03-03" />
    <NumberField name="places" label="Wie viele Plätze?" unit="Plätze" value="12" />
    <ChoiceField name="department" label="Welches Amt ist zuständig?" options={DEPARTMENTS} />
    <ChoiceField
      name="quarter"
      label="Quartier"
      shape="list"
      options={QUARTERS}
      value="Nordstadt"
    />
    <ManyField
      name="partners"
      label="Wer wirkt mit?"
      hint="Mehrere sind möglich."
      options={DEPARTMENTS}
      values={['school']}
      optional
    />
    <FileField
      name="paper"
      label="Vorlage"
      accept={['.pdf', '.odt']}
      maximumSize="10 MB"
      optional
    />
    <FlagField name="public" label="Das Ziel ist mit dem Fachamt abgestimmt." value />
    <div class="rf-buttons">
      <SubmitButton>Ziel speichern</SubmitButton>
      <SubmitButton weight="secondary" name="act" value="draft">
        Als Entwurf ablegen
      </SubmitButton>
    </div>
  </Form>
)

const FAULTS = {
  sum: 'Schreiben Sie den Betrag als Zahl, zum Beispiel 1.500 oder 1.500,50.',
  day: 'Nennen Sie einen Tag nach dem 3. März 2027.',
  kind: 'Wählen Sie eine Art des Beschlusses.',
  text: 'Der Text ist zu lang: höchstens 20 Zeichen, jetzt sind es 32.',
  agree: 'Bestätigen Sie die Abstimmung mit dem Fachamt.',
}

const FaultyForm = () => (
  <>
    <ErrorSummary faults={Object.entries(FAULTS).map(([field, text]) => ({ field, text }))} />
    <Form action="/gallery" csrf="token" submission="2" expectedVersion={4} multipart>
      <MoneyField name="sum" label="Budgetrahmen" value="12.5" error={FAULTS.sum} />
      <DayField name="day" label="Sitzungstag" value="2027-03-01" error={FAULTS.day} />
      <ChoiceField
        name="kind"
        label="Art des Beschlusses"
        options={[
          { value: 'start', label: 'Startbeschluss' },
          { value: 'area', label: 'Gebietsbeschluss mit Abgrenzung' },
        ]}
        error={FAULTS.kind}
      />
      <TextArea
        name="text"
        label="Beschlusstext"
        value="Der Rat beschließt die Aufnahme."
        maximum={20}
        error={FAULTS.text}
      />
      <ChoiceField
        name="area"
        label="Gebiet"
        shape="list"
        options={QUARTERS}
        error="Wählen Sie ein Gebiet."
      />
      <FlagField
        name="agree"
        label="Mit dem Fachamt abgestimmt"
        error={FAULTS.agree}
        optional={false}
      />
      <SubmitButton>Beschluss eintragen</SubmitButton>
    </Form>
  </>
)

/** Every field, empty, filled and refused. */
export const GalleryForms = () => (
  <>
    <h2>Ein Formular</h2>
    <EmptyForm />
    <h2>Ein Formular mit Fehlern</h2>
    <FaultyForm />
    <h2>Eine Suche</h2>
    <QueryForm action="/gallery">
      <ChoiceField name="year" label="Jahr" shape="list" options={QUARTERS} optional />
      <SubmitButton weight="secondary">Anzeigen</SubmitButton>
    </QueryForm>
    <p>
      <ButtonLink href="/gallery">Neues Ziel beginnen</ButtonLink>
    </p>
  </>
)
