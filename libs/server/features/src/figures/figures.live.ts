import type { SealedEvent } from '@medicare/data';
import type { NotificationAudience, Permission } from '@medicare/domain';
import { type Actor, inReach, isInAudience, LiveField } from '@medicare/platform';

/** Two deliveries a second at most. */
const EVERY_MS = 500;

/** Which events move figures, by the beginning of their type, and who may see such figures. */
const AREAS: readonly { area: string; types: RegExp; needs: readonly Permission[] }[] = [
  { area: 'patients', types: /^patient\./, needs: ['figures:desk'] },
  { area: 'doctors', types: /^doctor\.(created|updated|deactivated|reactivated)$/, needs: ['figures:desk'] },
  {
    area: 'appointments',
    types: /^appointment\.(booked|rescheduled|confirmed|checked-in|completed|cancelled|missed)$/,
    needs: ['figures:desk', 'figures:own'],
  },
  { area: 'money', types: /^(bill|payment)\./, needs: ['figures:money'] },
  { area: 'stock', types: /^(stock|inventory-item)\./, needs: ['figures:stock'] },
  { area: 'staff', types: /^staff\./, needs: ['figures:staff'] },
  { area: 'diagnoses', types: /^record\./, needs: ['figures:diagnoses'] },
  { area: 'notifications', types: /^notification\.added$/, needs: ['notifications:read'] },
  { area: 'all', types: /^figures\.mended$/, needs: ['figures:desk', 'figures:own', 'figures:money', 'figures:stock'] },
];

const areaOf = ({ type }: SealedEvent) => AREAS.find(({ types }) => types.test(type));
const audienceOf = ({ facts }: SealedEvent): NotificationAudience => facts['audience'] as NotificationAudience;
const doctorsOf = ({ facts }: SealedEvent): unknown[] => [facts['doctorId'], facts['fromDoctorId']];

/** Whether the event may have moved a figure that the viewer sees. */
function concerns(viewer: Actor, event: SealedEvent): boolean {
  const known = areaOf(event);
  if (!known?.needs.some((permission) => viewer.permissions.has(permission))) return false;
  if (known.area === 'all') return true;
  if (known.area === 'notifications') return isInAudience(viewer, audienceOf(event));
  if (known.area === 'appointments' && !viewer.permissions.has('figures:desk'))
    return doctorsOf(event).includes(viewer.doctorId);
  return inReach(viewer, event);
}

/** What decides who hears of an event: of those that are the same in this, the newest tells all. */
const topicOf = (event: SealedEvent): string => {
  const area = areaOf(event)!.area;
  if (area === 'notifications') return JSON.stringify(audienceOf(event));
  return [area, event.branchId, ...(area === 'appointments' ? doctorsOf(event) : [])].join(' ');
};

/** `statsChanged`: the viewer's figures as they are now, so that they are shared with nobody. */
export const statsChanged: LiveField = {
  wants: (event, { branchId }) =>
    !!areaOf(event) &&
    (!branchId || !event.branchId || event.branchId === branchId || event.type === 'notification.added'),
  scopeOf: (viewer, event) =>
    concerns(viewer, event)
      ? { key: [viewer.kind, viewer.id, viewer.planKey, ...viewer.branchIds].join(' '), actor: viewer }
      : null,
  pace: { everyMs: EVERY_MS, topicOf },
};
