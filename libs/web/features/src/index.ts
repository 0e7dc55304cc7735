export * from './console-feature-routes';
export * from './wall-entry';
