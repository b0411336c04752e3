/** Facts that the check itself asks for, whatever the law says: whose children count for whom. */
export const ENGINE_FACTS: readonly string[] = ['relation_to_principal'];
