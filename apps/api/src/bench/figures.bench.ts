import { figuresDatabase, type HospitalSize } from './figures-data';
import { rawRequest } from './load';
import { compare, HEADINGS, signIn, startBare, startProduct, stop, TITLE_END } from './side-by-side';
import { fixed, printTable } from './table';

const SMALL: HospitalSize = { patients: 1_000, appointments: 5_000, doctors: 10 };
const LARGE: HospitalSize = { patients: 100_000, appointments: 1_000_000, doctors: 50 };
const DASHBOARD = `{
  stats { totalPatients activePatients totalDoctors availableDoctors totalAppointments todaysAppointments pendingAppointments
    paidBills unpaidBills totalRevenue pendingRevenue lowStockItems activeStaff unreadNotifications }
  analytics { from to bloodGroups { bloodGroup count } genders { gender count } appointmentStatuses { status count }
    topDiagnoses { code count } topDoctors { doctorId doctorName count }
    appointmentsByDay { day count cancelled } revenueByDay { day received refunded revenue } }
}`;
/** Where a row has the median and the processor's time of the product, as `HEADINGS` orders them. */
const [P50, CPU] = [2, 4];

/** What a dashboard costs in a small and in a large hospital, each against a bare server over the same counters. */
export async function benchFigures(dir: string): Promise<void> {
  const rows: string[][] = [];
  for (const size of [SMALL, LARGE]) rows.push(await measured(dir, size));
  printTable(`stats and analytics in one request, SQLite, ${TITLE_END}`, HEADINGS, rows);
  const [small, large] = rows;
  const times = (column: number): string => fixed(Number(large[column]) / Number(small[column]));
  console.log(
    `\n  The large hospital costs ${times(CPU)} times the CPU and ${times(P50)} times the median time of the small one.`,
  );
}

async function measured(dir: string, size: HospitalSize): Promise<string[]> {
  const file = await figuresDatabase(dir, size);
  const [product, bare] = [await startProduct(dir, file), await startBare('bare-figures', file)];
  try {
    const token = await signIn('admin@bench.example');
    const body = JSON.stringify({ query: DASHBOARD });
    const request = rawRequest('POST', '/graphql', { authorization: `Bearer ${token}` }, body);
    const scenario = { name: nameOf(size), product: () => request, bare: () => rawRequest('GET', '/figures') };
    return await compare(scenario, product, bare);
  } finally {
    await Promise.all([stop(product), stop(bare)]);
  }
}

const nameOf = ({ patients, appointments }: HospitalSize): string =>
  `${patients.toLocaleString('en-IN')} patients, ${appointments.toLocaleString('en-IN')} appointments`;
