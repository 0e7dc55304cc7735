import { TestBed } from '@angular/core/testing';
import { PortalData } from '../portal-data';
import { HoldTimeDocument, ReleaseTimeDocument } from '../appointment-documents';
import { PortalError } from '../portal-error';
import { TimeHold } from './time-hold';

const WANTED = { doctorId: 'd1', startsAt: '2026-11-24T05:00:00.000Z' };
const OTHERS = [{ doctorId: 'd1', branchId: 'b1', startsAt: '2026-11-24T05:15:00.000Z', endsAt: '' }];

class DataStandIn {
  run = jest.fn();
  watch = jest.fn();
}

describe('A time that is kept', () => {
  let data: DataStandIn;
  let hold: TimeHold;
  const held = (id = 'h1') => ({
    holdSlot: { id, startsAt: WANTED.startsAt, endsAt: '', expiresAt: new Date(Date.now() + 120_000).toISOString() },
  });
  const released = () => data.run.mock.calls.filter(([document]) => document === ReleaseTimeDocument);

  beforeEach(() => {
    jest.useFakeTimers();
    data = new DataStandIn();
    TestBed.configureTestingModule({ providers: [TimeHold, { provide: PortalData, useValue: data }] });
    hold = TestBed.inject(TimeHold);
  });
  afterEach(() => jest.useRealTimers());

  it('counts down, and says when the two minutes are over', async () => {
    data.run.mockResolvedValue(held());
    await hold.take(WANTED);
    expect(hold.seconds()).toBe(120);
    jest.advanceTimersByTime(90_000);
    expect(hold.seconds()).toBe(30);
    expect(hold.state().is).toBe('held');
    jest.advanceTimersByTime(31_000);
    expect(hold.state().is).toBe('over');
  });

  it('is taken again on request', async () => {
    data.run.mockResolvedValue(held());
    await hold.take(WANTED);
    jest.advanceTimersByTime(121_000);
    data.run.mockResolvedValue(held('h2'));
    await hold.again();
    expect(data.run).toHaveBeenLastCalledWith(HoldTimeDocument, WANTED);
    expect(hold.state()).toMatchObject({ is: 'held', id: 'h2' });
  });

  it('is given back when its page is left', async () => {
    data.run.mockResolvedValue(held());
    await hold.take(WANTED);
    TestBed.resetTestingModule();
    expect(released()).toEqual([[ReleaseTimeDocument, { id: 'h1' }]]);
  });

  it('is given back when the page was left before the answer came', async () => {
    data.run.mockImplementation(async (document) => (document === HoldTimeDocument ? held() : {}));
    const taking = hold.take(WANTED);
    TestBed.resetTestingModule();
    await taking;
    expect(released()).toHaveLength(1);
  });

  it('is not given back once it is booked', async () => {
    data.run.mockResolvedValue(held());
    await hold.take(WANTED);
    hold.done();
    TestBed.resetTestingModule();
    expect(released()).toHaveLength(0);
  });

  it('that somebody else has gives the proposed times', async () => {
    const facts = { nextFree: OTHERS, inTheWay: { whose: 'doctor' } };
    data.run.mockRejectedValue(new PortalError('SLOT_TAKEN', '', [], facts));
    await hold.take(WANTED);
    expect(hold.state()).toMatchObject({ is: 'taken', own: null, others: [{ startsAt: OTHERS[0]?.startsAt }] });
  });

  it('tells apart an own appointment that is in the way', async () => {
    hold.refused(
      new PortalError('SLOT_TAKEN', '', [], { nextFree: [], inTheWay: { whose: 'patient', appointmentId: 'a1' } }),
    );
    expect(hold.state()).toMatchObject({ is: 'taken', own: 'a1' });
  });

  it('whose end the server saw first is over, too', () => {
    hold.refused(new PortalError('CONFLICT'));
    expect(hold.state().is).toBe('over');
  });

  it('answers a choice that was changed meanwhile with the last one', async () => {
    let answerFirst: (value: unknown) => void = () => undefined;
    data.run.mockImplementationOnce(() => new Promise((resolve) => (answerFirst = resolve)));
    const first = hold.take(WANTED);
    data.run.mockResolvedValue(held('second'));
    await hold.take({ ...WANTED, startsAt: '2026-11-24T06:00:00.000Z' });
    answerFirst(held('first'));
    await first;
    expect(hold.state()).toMatchObject({ id: 'second' });
  });
});
