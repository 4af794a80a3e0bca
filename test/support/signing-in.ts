/** A browser that goes to pages of sign-in without script: it keeps cookies, follows redirects, and presses buttons. */
export class SigningIn {
  readonly #cookies = new Map<string, string>();
  /** Where it is. */
  address = '';
  status = 0;
  html = '';
  headers = new Headers();
  /** Where it would go on to, and does not: another site's. */
  readonly #away: string;

  /** @param away what addresses of the other site begin with. */
  constructor(away: string) {
    this.#away = away;
  }

  /** Opens a page. @returns where it ended: on the page, or before the other site. */
  open(address: string | URL): Promise<URL> {
    return this.#go(new URL(address), undefined);
  }

  /** Presses a button of the page it is on, by its value. @throws Error when there is none. */
  press(value: string): Promise<URL> {
    const form = this.#forms().find(({ buttons }) => buttons.some((button) => button.value === value));
    const button = form?.buttons.find((one) => one.value === value);
    if (form === undefined || button === undefined) throw new Error(`no button for ${value} on ${this.address}`);
    const sent = new URLSearchParams(form.hidden);
    if (button.name !== '') sent.set(button.name, button.value);
    return this.#go(new URL(form.action, this.address), sent);
  }

  /** What its buttons stand for, in order. */
  buttons(): string[] {
    return this.#forms().flatMap(({ buttons }) => buttons.map(({ value }) => value));
  }

  cookieNames(): string[] {
    return [...this.#cookies.keys()];
  }

  #forms() {
    return [...this.html.matchAll(/<form method="post" action="([^"]+)">([\s\S]*?)<\/form>/g)].map(
      ([, action = '', content = '']) => ({
        action,
        hidden: [...content.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
          ([, name = '', value = '']): [string, string] => [name, value],
        ),
        buttons: [...content.matchAll(/<button type="submit"(?: name="([^"]*)" value="([^"]*)")?>/g)].map(
          ([, name = '', value = '']) => ({ name, value }),
        ),
      }),
    );
  }

  async #go(address: URL, sent: URLSearchParams | undefined): Promise<URL> {
    if (address.href.startsWith(this.#away)) return address;
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') },
      ...(sent && { method: 'POST', body: sent }),
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const location = response.headers.get('location');
    if (location !== null) return await this.#go(new URL(location, address), undefined);
    this.address = address.href;
    this.status = response.status;
    this.headers = response.headers;
    this.html = await response.text();
    return address;
  }

  /** Paths of cookies are not looked at: each name is used for one thing at a time. */
  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
