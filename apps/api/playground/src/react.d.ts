// The three names of React that the playground calls. The page is plain DOM apart from one
// mounted component, so these stand in for the two @types packages.
declare module 'react' {
  export type ReactNode = object;
  export type FC<P> = (props: P) => ReactNode;
  export type ComponentPropsWithoutRef<T> = T extends (props: infer P) => unknown ? P : never;
  export function createElement<P>(component: FC<P>, props: P): ReactNode;
}

declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(node: object): void };
}
