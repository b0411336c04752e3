/** Directus' own knowledge of the forms, labels in the language of the reader, and of what the reader may do. */
declare module '@directus/extensions-sdk' {
  export type AppField = {
    name: string;
    meta: { options: { choices?: readonly { text: string; value: unknown }[] } | null } | null;
  };
  export function useStores(): {
    useFieldsStore(): { getField(collection: string, field: string): AppField | null; hydrate(): Promise<void> };
    usePermissionsStore(): { hasPermission(collection: string, action: string): boolean };
  };
}

declare module 'vue-i18n' {
  export function useI18n(): { t(key: string): string; locale: { readonly value: string } };
}
