/** What a row can say of an interview, as `POST /interviews` names it. */
export const fields = [
  'ref',
  'candidateId',
  'jobId',
  'type',
  'interviewers',
  'scheduledAt',
  'timeZone',
  'durationMinutes',
  'round',
  'location',
  'meetingUrl',
  'notes',
] as const;

export type Field = (typeof fields)[number];

export const requiredFields: readonly Field[] = ['candidateId', 'type', 'scheduledAt', 'durationMinutes'];

/** Which column of the file each field is taken from. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

const fold = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const names: Readonly<Record<Field, readonly string[]>> = {
  ref: ['ref', 'reference', 'row', 'number', 'no', 'nr'],
  candidateId: ['candidateid', 'candidate', 'applicant', 'applicantid', 'kandidat', 'candidat', 'candidato'],
  jobId: ['jobid', 'job', 'requisition', 'position', 'stelle', 'poste', 'puesto'],
  type: ['type', 'interviewtype', 'kind', 'art', 'typ', 'tipo'],
  interviewers: ['interviewers', 'interviewer', 'interviewerid', 'interviewerids', 'panel', 'people'],
  scheduledAt: [
    'scheduledat',
    'scheduledtime',
    'scheduleddatetime',
    'start',
    'time',
    'date',
    'datetime',
    'when',
    'beginn',
    'début',
    'inicio',
  ],
  timeZone: ['timezone', 'zone', 'tz', 'zeitzone'],
  durationMinutes: ['durationminutes', 'duration', 'minutes', 'length', 'dauer', 'durée', 'duración'],
  round: ['round', 'runde', 'tour', 'ronda'],
  location: ['location', 'place', 'room', 'ort', 'lieu', 'lugar'],
  meetingUrl: ['meetingurl', 'meetinglink', 'link', 'url'],
  notes: ['notes', 'note', 'comment', 'comments', 'notizen', 'notas'],
};

/** The columns whose names are known, whatever their spelling; each is used once. */
export function mappingOf(header: readonly string[]): Mapping {
  const mapping: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const field of fields) {
    const index = header.findIndex((name, at) => !taken.has(at) && names[field].includes(fold(name)));
    if (index >= 0) {
      mapping[field] = index;
      taken.add(index);
    }
  }
  return mapping;
}
