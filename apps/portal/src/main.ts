import { portalEntry } from '@medicare/web-features/portal';
import { startApplication } from '@medicare/web-ui';

startApplication([{ path: 'portal', children: portalEntry() }]);
