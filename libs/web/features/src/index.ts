export * from './console-feature-routes';
export * from './portal-entry';
export * from './wall-entry';
