import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { Connection } from '../connection';
import { Inbox } from '../inbox';
import { PortalData } from '../portal-data';
import { PortalError } from '../portal-error';
import {
  OwnMedicinesDocument,
  OwnRecordDocument,
  type OwnRecordInFullFragment,
  OwnRecordsDocument,
} from '../record-documents';
import { Session } from '../session';
import { OwnRecords } from './own-records';
import { WORDS } from '../portal-words';
import { learnWords } from '../learn-words';

beforeAll(() => learnWords([WORDS]));

const [R1, R2] = ['01a229e2-0000-7000-8000-000000000001', '01a229e2-0000-7000-8000-000000000002'];
const linkTo = (id: string) => ({ link: `/portal/records/${id}` });
const record = (changes: Partial<OwnRecordInFullFragment> = {}) =>
  ({ id: R1, createdAt: '2026-11-25T04:00:00.000Z', version: 1, ...changes }) as OwnRecordInFullFragment;
const END = { endCursor: null, hasNextPage: false };

describe('The own records', () => {
  const patient = signal<{ id: string } | null>({ id: 'k1' });
  const isOnline = signal(true);
  const data = { run: jest.fn() };
  let arrivals: Subject<{ link: string | null }>;
  let own: OwnRecords;
  /** What the server has. */
  let server: { records: OwnRecordInFullFragment[]; medicines: { id: string }[][] };

  const answer = (document: unknown, variables: { id?: string; after?: string | null }): unknown => {
    if (document === OwnRecordsDocument) return { medicalRecords: { items: server.records, pageInfo: END } };
    if (document === OwnRecordDocument)
      return { medicalRecord: server.records.find(({ id }) => id === variables.id) ?? null };
    const at = Number(variables.after ?? 0);
    const hasNextPage = at + 1 < server.medicines.length;
    const pageInfo = { hasNextPage, endCursor: String(at + 1) };
    if (document === OwnMedicinesDocument) return { prescriptions: { items: server.medicines[at], pageInfo } };
    throw new Error('Nothing else is asked.');
  };
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  };

  beforeEach(async () => {
    patient.set({ id: 'k1' });
    isOnline.set(true);
    arrivals = new Subject();
    server = { records: [record()], medicines: [[{ id: 'm1' }]] };
    data.run.mockReset().mockImplementation((document, variables) => Promise.resolve(answer(document, variables)));
    TestBed.configureTestingModule({
      providers: [
        OwnRecords,
        { provide: PortalData, useValue: data },
        { provide: Session, useValue: { patient } },
        { provide: Connection, useValue: { isOnline } },
        { provide: Inbox, useValue: { arrivals } },
      ],
    });
    own = TestBed.inject(OwnRecords);
    await settle();
    await own.load();
  });

  it('get a new one at the top, with its medicines, when the message about it comes', async () => {
    server.records.push(record({ id: R2, createdAt: '2026-11-25T09:00:00.000Z' }));
    server.medicines = [[{ id: 'm2' }, { id: 'm1' }]];
    arrivals.next(linkTo(R2));
    await settle();
    expect(own.list()?.map(({ id }) => id)).toEqual([R2, R1]);
    expect(own.medicines()).toMatchObject([{ id: 'm2' }, { id: 'm1' }]);
    expect(own.changes()).toBe(1);
  });

  it('ask nothing for messages about something else', async () => {
    data.run.mockClear();
    arrivals.next({ link: `/portal/bills/${R1}` });
    arrivals.next({ link: null });
    await settle();
    expect(data.run).not.toHaveBeenCalled();
  });

  it('have all medicines, however many pages they are', async () => {
    server.medicines = [[{ id: 'm1' }], [{ id: 'm2' }], [{ id: 'm3' }]];
    await own.load();
    expect(own.medicines()?.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
  });

  it('that changed while the list was on its way are read after it', async () => {
    let answerLate = (): void => undefined;
    data.run.mockImplementationOnce((document, variables) => {
      const early = answer(document, variables);
      return new Promise((resolve) => (answerLate = () => resolve(early)));
    });
    const loading = own.load();
    server.records = [record({ version: 2 })];
    arrivals.next(linkTo(R1));
    await settle();
    answerLate();
    await loading;
    await settle();
    expect(own.list()).toMatchObject([{ version: 2 }]);
  });

  it('are never put back by an answer that was asked for earlier and comes late', async () => {
    let answerLate = (_answer: unknown): void => undefined;
    data.run.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    const late = own.read(R1);
    server.records = [record({ version: 2 })];
    await own.read(R1);
    answerLate({ medicalRecord: record() });
    await late;
    expect(own.get(R1)?.version).toBe(2);
  });

  it('that changed while the network was away are read once it is back', async () => {
    data.run.mockRejectedValueOnce(new PortalError('OFFLINE'));
    isOnline.set(false);
    server.records = [record({ version: 2 })];
    arrivals.next(linkTo(R1));
    await settle();
    expect(own.list()).toMatchObject([{ version: 1 }]);
    isOnline.set(true);
    await settle();
    expect(own.list()).toMatchObject([{ version: 2 }]);
  });

  it('stay in sight when they cannot be read anew', async () => {
    data.run.mockRejectedValue(new PortalError('OFFLINE'));
    await own.load();
    expect(own.problem()).toContain('could not be reached');
    expect(own.list()).toHaveLength(1);
  });

  it('are forgotten with the session, and so is an answer that was on its way', async () => {
    let answerLate = (_answer: unknown): void => undefined;
    data.run.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    const reading = own.read(R1);
    patient.set(null);
    await settle();
    answerLate({ medicalRecord: record() });
    await reading;
    expect(own.list()).toBeUndefined();
    expect(own.medicines()).toBeUndefined();
    expect(own.get(R1)).toBeUndefined();
  });
});
