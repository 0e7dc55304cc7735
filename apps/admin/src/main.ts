import { startApplication } from '@medicare/web-ui';
import { appRoutes } from './app.routes';

startApplication(appRoutes);
