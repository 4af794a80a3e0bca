/** Every page of a list, each read with the cursor the one before it gave. */
export async function allPages<Page extends { readonly next: string | null }>(
  read: (cursor?: string) => Promise<Page>,
): Promise<Page[]> {
  let page = await read();
  const pages = [page];
  while (page.next !== null) {
    page = await read(page.next);
    pages.push(page);
  }
  return pages;
}
