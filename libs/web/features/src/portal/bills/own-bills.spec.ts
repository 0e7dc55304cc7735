import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import type { OwnBillInFullFragment } from '../bill-documents';
import { Connection } from '../connection';
import { PortalData } from '../portal-data';
import { PortalError } from '../portal-error';
import { Session } from '../session';
import { BillsDue } from './bills-due';
import { OwnBills } from './own-bills';

const bill = (changes: Partial<OwnBillInFullFragment> = {}) =>
  ({
    id: 'b1',
    createdAt: '2026-11-25T04:00:00.000Z',
    status: 'UNPAID',
    due: 80_000,
    payments: [],
    ...changes,
  }) as OwnBillInFullFragment;
const claim = { id: 'p1', status: 'CLAIMED' } as OwnBillInFullFragment['payments'][number];
const page = (...items: unknown[]) => ({ bills: { items, pageInfo: { endCursor: null, hasNextPage: false } } });

describe('The own bills', () => {
  const patient = signal<{ id: string } | null>({ id: 'k1' });
  const isOnline = signal(true);
  const data = { run: jest.fn() };
  let changes: Subject<string>;
  let own: OwnBills;
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  };

  beforeEach(async () => {
    jest.resetAllMocks();
    patient.set({ id: 'k1' });
    isOnline.set(true);
    changes = new Subject();
    TestBed.configureTestingModule({
      providers: [
        OwnBills,
        { provide: PortalData, useValue: data },
        { provide: Session, useValue: { patient } },
        { provide: Connection, useValue: { isOnline } },
        { provide: BillsDue, useValue: { changes } },
      ],
    });
    own = TestBed.inject(OwnBills);
    await settle();
    data.run.mockResolvedValue(page(bill()));
    await own.load();
  });

  it('are read anew, one by one, as they change', async () => {
    data.run.mockResolvedValue({ bill: bill({ status: 'PAID', due: 0 }) });
    changes.next('b1');
    await settle();
    expect(own.list()).toMatchObject([{ id: 'b1', status: 'PAID' }]);
    expect(own.get('b1')?.status).toBe('PAID');
  });

  it('get a new one at the top', async () => {
    data.run.mockResolvedValue({ bill: bill({ id: 'b2', createdAt: '2026-11-25T09:00:00.000Z' }) });
    changes.next('b2');
    await settle();
    expect(own.list()?.map(({ id }) => id)).toEqual(['b2', 'b1']);
  });

  it('are never put back by an answer that was asked for earlier and comes late', async () => {
    let answerLate = (_answer: unknown): void => undefined;
    data.run.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    const late = own.read('b1');
    data.run.mockResolvedValue({ bill: bill({ status: 'PAID', due: 0 }) });
    await own.read('b1');
    answerLate({ bill: bill() });
    await late;
    expect(own.get('b1')?.status).toBe('PAID');
  });

  it('that changed while the network was away are read once it is back', async () => {
    data.run.mockRejectedValue(new PortalError('OFFLINE'));
    isOnline.set(false);
    changes.next('b1');
    await settle();
    data.run.mockResolvedValue({ bill: bill({ status: 'PAID', due: 0 }) });
    isOnline.set(true);
    await settle();
    expect(own.get('b1')?.status).toBe('PAID');
  });

  it('show a claim as soon as it is taken, with the key of its form', async () => {
    data.run.mockResolvedValueOnce({ bill: bill() }).mockResolvedValueOnce({ claimPayment: claim });
    await own.read('b1');
    await own.sayPaid('b1', '426711223344', 'key');
    expect(data.run).toHaveBeenLastCalledWith(expect.anything(), {
      input: { billId: 'b1', utr: '426711223344', idempotencyKey: 'key' },
    });
    expect(own.get('b1')?.payments).toEqual([claim]);
  });

  it('keep what the live stream knew of a claim before its answer came', async () => {
    const verified = { ...claim, status: 'VERIFIED' as const };
    data.run
      .mockResolvedValueOnce({ bill: bill({ status: 'PAID', due: 0, payments: [verified] }) })
      .mockResolvedValueOnce({ claimPayment: claim });
    await own.read('b1');
    await own.sayPaid('b1', '426711223344', 'key');
    expect(own.get('b1')?.payments).toEqual([verified]);
  });

  it('are forgotten with the session, and so is an answer that was on its way', async () => {
    let answer = (_answer: unknown): void => undefined;
    data.run.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const reading = own.read('b1');
    patient.set(null);
    await settle();
    answer({ bill: bill() });
    await reading;
    expect(own.list()).toBeUndefined();
    expect(own.get('b1')).toBeUndefined();
  });
});
