import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Connection } from '../connection';
import { PortalData } from '../portal-data';
import { PortalError } from '../portal-error';
import { Session } from '../session';
import { BillsDue } from './bills-due';

const answer = (openBills: number, due: number) => ({
  me: { position: 7 },
  patientAccount: { openBills, due },
  bills: { items: openBills ? [{ id: 'b1', due, payments: [] }] : [] },
});

describe('What is due', () => {
  const patient = signal<{ id: string } | null>({ id: 'k1' });
  const isOnline = signal(true);
  const data = { run: jest.fn(), watch: jest.fn() };
  const stop = jest.fn();
  let bills: BillsDue;
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const push = (billId: string, seq: number) => data.watch.mock.calls.at(-1)?.[2]({ billChanged: { seq, billId } });
  const since = () => data.watch.mock.calls.at(-1)?.[1]();

  beforeEach(async () => {
    jest.resetAllMocks();
    patient.set({ id: 'k1' });
    isOnline.set(true);
    data.run.mockResolvedValue(answer(2, 130_000));
    data.watch.mockReturnValue(stop);
    TestBed.configureTestingModule({
      providers: [
        BillsDue,
        { provide: PortalData, useValue: data },
        { provide: Session, useValue: { patient } },
        { provide: Connection, useValue: { isOnline } },
      ],
    });
    bills = TestBed.inject(BillsDue);
    await settle();
  });

  it('is counted and summed by the server, and followed from there', () => {
    expect(bills.due()).toMatchObject({ toPay: { bills: 2, amount: 130_000, billId: 'b1' }, checking: { bills: 0 } });
    expect(since()).toEqual({ since: 7 });
  });

  it('is asked anew when a bill changes, which the pages hear of; a broken stream goes on from there', async () => {
    const heard: string[] = [];
    bills.changes.subscribe((id) => heard.push(id));
    data.run.mockResolvedValue(answer(0, 0));
    push('b1', 9);
    await settle();
    expect(heard).toEqual(['b1']);
    expect(bills.due()).toMatchObject({ toPay: { bills: 0, amount: 0 } });
    expect(since()).toEqual({ since: 9 });
    expect(data.watch).toHaveBeenCalledTimes(1);
  });

  it('is forgotten with the session, also when the answer comes after it', async () => {
    let late = (_answer: unknown): void => undefined;
    data.run.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
    push('b1', 9);
    patient.set(null);
    await settle();
    late(answer(1, 50_000));
    await settle();
    expect(bills.due()).toBeUndefined();
    expect(stop).toHaveBeenCalled();
  });

  it('is asked again when the network is back', async () => {
    data.run.mockRejectedValue(new PortalError('OFFLINE'));
    push('b1', 9);
    isOnline.set(false);
    await settle();
    data.run.mockResolvedValue(answer(1, 50_000));
    isOnline.set(true);
    await settle();
    expect(bills.due()).toMatchObject({ toPay: { bills: 1, amount: 50_000 } });
  });

  it('is not asked for while the cashier looks for the payment that was told', async () => {
    const [claimed, rejected] = [{ status: 'CLAIMED' }, { status: 'REJECTED' }];
    data.run.mockResolvedValue({
      ...answer(2, 130_000),
      bills: {
        items: [
          { id: 'b2', due: 50_000, payments: [rejected, claimed] },
          { id: 'b1', due: 80_000, payments: [rejected] },
        ],
      },
    });
    push('b2', 9);
    await settle();
    expect(bills.due()).toEqual({
      toPay: { bills: 1, amount: 80_000, billId: 'b1' },
      checking: { bills: 1, amount: 50_000, billId: 'b2' },
    });
  });
});
