import type { DisplacedFragment, MoveInput } from '@medicare/web-graphql';

/** A time that an appointment could be moved to. */
export interface NewTime {
  doctorId: string;
  doctorName: string;
  startsAt: string;
  endsAt: string;
  room: string | null;
}
/** What is to become of one appointment. */
export type Decision = { kind: 'move'; time: NewTime } | { kind: 'cancel'; reason: string };

type Decisions = Readonly<Partial<Record<string, Decision>>>;
/** Decisions by appointment, none of them carried out yet, and the way back. */
export interface MovePlan {
  decisions: Decisions;
  past: readonly Decisions[];
}

export const EMPTY_PLAN: MovePlan = { decisions: {}, past: [] };

const next = ({ decisions, past }: MovePlan, after: Decisions): MovePlan => ({
  decisions: after,
  past: [...past, decisions],
});

const without = (decisions: Decisions, ids: readonly string[]): Decisions =>
  Object.fromEntries(Object.entries(decisions).filter(([id]) => !ids.includes(id)));

export const decide = (plan: MovePlan, id: string, decision: Decision): MovePlan =>
  next(plan, { ...plan.decisions, [id]: decision });

export const withdraw = (plan: MovePlan, id: string): MovePlan => next(plan, without(plan.decisions, [id]));

/** The plan before the last step. */
export const undo = ({ decisions, past }: MovePlan): MovePlan => ({
  decisions: past.at(-1) ?? decisions,
  past: past.slice(0, -1),
});

/** Without appointments that are done or gone; no way back may bring them up again. */
export const settled = ({ decisions, past }: MovePlan, ids: readonly string[]): MovePlan => {
  const left = without(decisions, ids);
  const steps = past.map((step) => without(step, ids));
  const changes = steps.filter((step, i) => JSON.stringify(step) !== JSON.stringify(steps[i + 1] ?? left));
  return { decisions: left, past: changes };
};

export const timeOf = (proposal: DisplacedFragment['proposals'][number]): NewTime => ({
  doctorId: proposal.doctorId,
  doctorName: proposal.doctor.fullName,
  startsAt: proposal.startsAt,
  endsAt: proposal.endsAt,
  room: proposal.room ?? null,
});

export const sameTime = (a: NewTime, b: Pick<NewTime, 'doctorId' | 'startsAt'>): boolean =>
  a.doctorId === b.doctorId && a.startsAt === b.startsAt;

const meets = (a: NewTime, b: NewTime): boolean =>
  Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);

/** Whether the plan already gives this time to another appointment of the doctor, or this patient another time then. */
export function isPromised(
  plan: MovePlan,
  displaced: readonly DisplacedFragment[],
  id: string,
  time: NewTime,
): boolean {
  const patientOf = (appointmentId: string) =>
    displaced.find((each) => each.appointmentId === appointmentId)?.appointment?.patient?.id;
  const patient = patientOf(id);
  return Object.entries(plan.decisions).some(
    ([other, decision]) =>
      other !== id &&
      decision?.kind === 'move' &&
      meets(decision.time, time) &&
      (decision.time.doctorId === time.doctorId || (patient !== undefined && patientOf(other) === patient)),
  );
}

/** The first proposal that is not promised to somebody else, for each appointment without a decision. One step back. */
export function acceptFirst(plan: MovePlan, displaced: readonly DisplacedFragment[]): MovePlan {
  let accepted = plan;
  for (const { appointmentId, proposals } of displaced) {
    if (plan.decisions[appointmentId]) continue;
    const time = proposals.map(timeOf).find((each) => !isPromised(accepted, displaced, appointmentId, each));
    if (time) accepted = decide(accepted, appointmentId, { kind: 'move', time });
  }
  return accepted === plan ? plan : next(plan, accepted.decisions);
}

/** The moves of these appointments for the API. */
export const movesOf = ({ decisions }: MovePlan, ids: readonly string[]): MoveInput[] =>
  ids.flatMap((appointmentId) => {
    const decision = decisions[appointmentId];
    if (decision?.kind !== 'move') return [];
    return [{ appointmentId, doctorId: decision.time.doctorId, startsAt: decision.time.startsAt }];
  });

/** The cancellations among these appointments. */
export const cancellationsOf = ({ decisions }: MovePlan, ids: readonly string[]): { id: string; reason: string }[] =>
  ids.flatMap((id) => {
    const decision = decisions[id];
    return decision?.kind === 'cancel' ? [{ id, reason: decision.reason }] : [];
  });
