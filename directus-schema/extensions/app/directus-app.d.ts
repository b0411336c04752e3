/** The parts of Vue and of Directus' app that the interfaces use; the app provides both at run time. */
declare module 'vue' {
  export type Ref<T> = { value: T };
  export function ref<T>(value: T): Ref<T>;
  export function inject<T>(key: string, fallback: Ref<T>): Ref<T>;
  export function watch(source: () => unknown, run: () => void, options: { immediate: boolean }): void;
  export function h(type: unknown, props: Record<string, unknown>, children?: unknown): unknown;
  export function resolveComponent(name: string): unknown;
  export function defineComponent<P>(options: {
    props: Record<string, unknown>;
    emits?: readonly string[];
    setup(props: P, context: { emit(event: string, value: unknown): void }): () => unknown;
  }): unknown;
}

declare module 'vue-router' {
  export function useRouter(): { resolve(path: string): { href: string } };
}

declare module '@directus/extensions-sdk' {
  export type Api = {
    get(path: string): Promise<{ data: unknown }>;
    post(path: string, body: unknown): Promise<{ data: unknown }>;
    patch(path: string, body: unknown): Promise<{ data: unknown }>;
  };
  export function useApi(): Api;
  export function defineInterface(config: Record<string, unknown>): unknown;
}
