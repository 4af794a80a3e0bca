import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';

/** Every rule there is for documents as they should be, and for those who cannot see or point. */
const PRESETS = ['html-validate:recommended', 'html-validate:a11y'];

/** Works out once what the rules are: that takes longer than holding a document to them. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(name: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#resolved ??= super.getConfigFor(name);
    return this.#resolved;
  }
}

/** What holds documents to these rules, but for what is set otherwise. */
export const holdToRules = (rules: NonNullable<ConfigData['rules']> = {}): HtmlValidate =>
  new HtmlValidate(new OneConfig({ root: true, extends: PRESETS, rules }));
