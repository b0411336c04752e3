/** The policy of a shipped role: role `…01-…` has the policy `…02-…`. */
export const policyOf = (roleId: string): string => roleId.replace('b1e1be01', 'b1e1be02');
