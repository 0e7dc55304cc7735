import { bootstrapApplication } from '@angular/platform-browser';
import { applyTheme, readTheme } from '@medicare/web-ui';
import { App } from './app';
import { appConfig } from './app.config';

applyTheme(readTheme());
bootstrapApplication(App, appConfig).catch((error: unknown) => console.error(error));
