import { addDays } from '@medicare/domain';
import { BLOOD_GROUP_WORDS, GENDER_WORDS, STATUS_WORDS } from '@medicare/web-core';
import type { DashboardAnalyticsQuery } from '@medicare/web-graphql';
import { dayText, grouped, rupees } from '@medicare/web-ui';
import type { RowsLink } from './figure-cards';

export type AnalyticsAnswer = DashboardAnalyticsQuery['analytics'];

/** One mark of a chart and one line of the table behind it. */
export interface ChartRow {
  label: string;
  /** YYYY-MM-DD, where the mark stands for a day. */
  day?: string;
  /** One for each series, in its order. */
  values: readonly number[];
  /** The rows that are counted; null where no list has them. */
  link: RowsLink | null;
}

/** What is drawn: columns for days, lying bars for what is ranked. */
export interface ChartModel {
  name: string;
  title: string;
  kind: 'days' | 'ranks';
  /** Headings of the table: of the mark, then of each series. */
  head: readonly string[];
  isMoney: boolean;
  rows: readonly ChartRow[];
  /** The chart in one sentence, for whoever does not see it. */
  sentence: string;
  /** What is said when there is nothing to draw. */
  empty: string;
}

const COUNTED = '/dashboard/appointments';
const sumOf = (rows: readonly ChartRow[], series = 0): number =>
  rows.reduce((sum, { values }) => sum + (values[series] ?? 0), 0);
const largest = (rows: readonly ChartRow[]): ChartRow | undefined =>
  rows.reduce<ChartRow | undefined>(
    (top, row) => (!top || (row.values[0] ?? 0) > (top.values[0] ?? 0) ? row : top),
    undefined,
  );

/** Whether there is anything to draw. */
export const hasMarks = ({ rows }: Pick<ChartModel, 'rows'>): boolean =>
  rows.some(({ values }) => values.some((value) => value !== 0));

function sentenceOf(title: string, rows: readonly ChartRow[], show: (value: number) => string): string {
  const top = largest(rows);
  if (!top || !hasMarks({ rows })) return `${title}: nothing yet.`;
  return `${title}: ${show(sumOf(rows))} in all, most for ${top.label} with ${show(top.values[0] ?? 0)}.`;
}

const model = (
  values: Pick<ChartModel, 'name' | 'title' | 'kind' | 'head' | 'rows' | 'empty'> & { isMoney?: boolean },
): ChartModel => {
  const isMoney = values.isMoney ?? false;
  return { ...values, isMoney, sentence: sentenceOf(values.title, values.rows, isMoney ? rupees : grouped) };
};

/** Every chart that the answer has something for: a list that one may not see is null there, and left out. */
export function chartModels(answer: AnalyticsAnswer): ChartModel[] {
  const { from, to } = answer;
  const days = { from, to };
  return [
    answer.appointmentsByDay && appointmentsChart(answer.appointmentsByDay),
    answer.revenueByDay && revenueChart(answer.revenueByDay),
    answer.appointmentStatuses && statusChart(answer.appointmentStatuses, days),
    // Doctors who see their own load alone have nobody to be compared with.
    answer.genders && answer.topDoctors && doctorChart(answer.topDoctors, days),
    answer.bloodGroups && bloodGroupChart(answer.bloodGroups),
    answer.topDiagnoses && diagnosisChart(answer.topDiagnoses),
    answer.genders && genderChart(answer.genders),
  ].filter((each) => !!each);
}

type List<K extends keyof AnalyticsAnswer> = NonNullable<AnalyticsAnswer[K]>;
interface Days {
  from: string;
  to: string;
}

const appointmentsChart = (days: List<'appointmentsByDay'>): ChartModel =>
  model({
    name: 'appointments-by-day',
    title: 'Appointments by day',
    kind: 'days',
    head: ['Day', 'Appointments', 'Cancelled'],
    rows: days.map(({ day, count, cancelled }) => ({
      label: dayText(day),
      day,
      values: [count - cancelled, cancelled],
      link: { path: '/appointments', query: { view: 'list', day } },
    })),
    empty: 'Nothing was booked for these days.',
  });

const revenueChart = (days: List<'revenueByDay'>): ChartModel =>
  model({
    name: 'revenue-by-day',
    title: 'Revenue by day',
    kind: 'days',
    head: ['Day', 'Revenue'],
    isMoney: true,
    rows: days.map(({ day, revenue }) => ({
      label: dayText(day),
      day,
      values: [revenue],
      link: { path: '/bills', query: { show: 'all', from: day, to: day } },
    })),
    empty: 'Nothing was taken on these days.',
  });

const statusChart = (statuses: List<'appointmentStatuses'>, days: Days): ChartModel =>
  model({
    name: 'appointment-statuses',
    title: 'What became of appointments',
    kind: 'ranks',
    head: ['State', 'Appointments'],
    rows: statuses.map(({ status, count }) => ({
      label: STATUS_WORDS[status],
      values: [count],
      link: { path: COUNTED, query: { status, ...days } },
    })),
    empty: 'Nothing was booked for these days.',
  });

const doctorChart = (loads: List<'topDoctors'>, days: Days): ChartModel =>
  model({
    name: 'top-doctors',
    title: 'Busiest doctors',
    kind: 'ranks',
    head: ['Doctor', 'Appointments'],
    rows: loads.map(({ doctorId, doctorName, count }) => ({
      label: doctorName ?? 'A doctor',
      values: [count],
      link: { path: COUNTED, query: { doctor: doctorId, ...days } },
    })),
    empty: 'Nothing was booked for these days.',
  });

const diagnosisChart = (diagnoses: List<'topDiagnoses'>): ChartModel =>
  model({
    name: 'top-diagnoses',
    title: 'Most frequent diagnoses',
    kind: 'ranks',
    head: ['ICD-10 code', 'Diagnoses'],
    rows: diagnoses.map(({ code, count }) => ({ label: code, values: [count], link: null })),
    empty: 'No diagnosis has been signed yet.',
  });

const genderChart = (genders: List<'genders'>): ChartModel =>
  model({
    name: 'genders',
    title: 'Patients by gender',
    kind: 'ranks',
    head: ['Gender', 'Patients'],
    rows: genders.map(({ gender, count }) => ({
      label: GENDER_WORDS[gender],
      values: [count],
      link: { path: '/patients', query: { gender } },
    })),
    empty: 'Nobody is registered yet.',
  });

const bloodGroupChart = (groups: List<'bloodGroups'>): ChartModel =>
  model({
    name: 'blood-groups',
    title: 'Patients by blood group',
    kind: 'ranks',
    head: ['Blood group', 'Patients'],
    rows: groups.map(({ bloodGroup, count }) => ({
      label: bloodGroup ? BLOOD_GROUP_WORDS[bloodGroup] : 'Not known',
      values: [count],
      link: bloodGroup ? { path: '/patients', query: { bloodGroup } } : null,
    })),
    empty: 'Nobody is registered yet.',
  });

/** Stretches of days that a dashboard shows, by their parameter in the address. */
export const RANGES = { '7': '7 days', '30': '30 days', '90': '90 days' } as const;
export const RANGE_NAMES = Object.keys(RANGES) as (keyof typeof RANGES)[];

/** First and last day of what the address asks for: a stretch up to today, or days of one's own. */
export function rangeOf(filters: Readonly<Record<string, string>>, today: string): Days {
  const { range = '30', from, to } = filters;
  if (from && to) return { from, to };
  return { from: addDays(today, 1 - Number(range)), to: today };
}
