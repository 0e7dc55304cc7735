import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Connection } from '../connection';
import { PortalData } from '../portal-data';
import type { OwnAppointmentFragment } from '../appointment-documents';
import { PortalError } from '../portal-error';
import { Session } from '../session';
import { Clock } from './clock';
import { OwnAppointments } from './own-appointments';
import { WORDS } from '../portal-words';
import { learnWords } from '../learn-words';

beforeAll(() => learnWords([WORDS]));

const row = (changes: Partial<OwnAppointmentFragment> = {}): OwnAppointmentFragment => ({
  id: 'a1',
  version: 1,
  status: 'PENDING',
  startsAt: new Date(Date.now() + 3_600_000).toISOString(),
  endsAt: new Date(Date.now() + 4_500_000).toISOString(),
  room: null,
  reason: null,
  cancelReason: null,
  token: null,
  queueState: null,
  doctor: null,
  branch: null,
  ...changes,
});
const page = (...items: OwnAppointmentFragment[]) => ({
  me: { position: 7 },
  appointments: { items, pageInfo: { endCursor: null, hasNextPage: false } },
});

describe('The own appointments', () => {
  const patient = signal<{ id: string } | null>({ id: 'p1' });
  const isOnline = signal(true);
  const data = { run: jest.fn(), watch: jest.fn() };
  const stop = jest.fn();
  let own: OwnAppointments;
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const push = (appointment: OwnAppointmentFragment, seq = 8) =>
    data.watch.mock.calls.at(-1)?.[2]({ appointmentChanged: { seq, appointmentId: appointment.id, appointment } });

  beforeEach(async () => {
    jest.resetAllMocks();
    patient.set({ id: 'p1' });
    isOnline.set(true);
    data.run.mockResolvedValue(page(row()));
    data.watch.mockReturnValue(stop);
    TestBed.configureTestingModule({
      providers: [
        OwnAppointments,
        Clock,
        { provide: PortalData, useValue: data },
        { provide: Session, useValue: { patient } },
        { provide: Connection, useValue: { isOnline } },
      ],
    });
    own = TestBed.inject(OwnAppointments);
    await settle();
  });

  it('are followed from the moment in which they were read', () => {
    expect(own.next()?.id).toBe('a1');
    expect(data.watch.mock.calls[0]?.[1]()).toEqual({ since: 7 });
  });

  it('change by push, and go on from there after a break', () => {
    push(row({ version: 2, status: 'CONFIRMED' }));
    expect(own.next()?.status).toBe('CONFIRMED');
    expect(data.watch.mock.calls[0]?.[1]()).toEqual({ since: 8 });
  });

  it('are never put back by an older version that comes late', () => {
    push(row({ version: 3, status: 'CONFIRMED' }));
    own.put(row({ version: 2 }));
    expect(own.get('a1')?.status).toBe('CONFIRMED');
  });

  it('leave the coming ones when they are cancelled', () => {
    push(row({ version: 2, status: 'CANCELLED' }));
    expect(own.list()).toMatchObject({ coming: [], past: [{ id: 'a1' }] });
  });

  it('are forgotten with the session', async () => {
    patient.set(null);
    await settle();
    expect(own.list()).toBeUndefined();
    expect(own.get('a1')).toBeUndefined();
    expect(stop).toHaveBeenCalled();
  });

  it('are read again when the network is back, and only then', async () => {
    data.run.mockRejectedValue(new PortalError('OFFLINE'));
    await own.load();
    isOnline.set(false);
    await settle();
    const asked = data.run.mock.calls.length;
    data.run.mockResolvedValue(page(row({ version: 5 })));
    isOnline.set(true);
    await settle();
    expect(data.run).toHaveBeenCalledTimes(asked + 1);
    expect(own.problem()).toBe('');
  });
});
