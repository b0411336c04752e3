/** An error whose message is one clear line for the person who runs the command. */
export class PlatformError extends Error {
  override name = 'PlatformError';
}
