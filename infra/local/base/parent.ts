/** Whoever started this process is to end it; when it was ended itself, outright, nobody is left to do so: then `end` is called. */
export function watchParent(end: () => void): void {
  const parent = process.env['HOLDFAST_PARENT'];
  if (parent === undefined) return;
  setInterval(() => String(process.ppid) === parent || end(), 1000).unref();
}
