import {
  EXCLUSION_REASONS,
  type ExclusionReason,
  type Settings,
  type SiteRule,
} from '../model/settings.ts';

/** Raised when sites are added, with the new ones under their own version. */
const VERSION = 1;

/**
 * Sites where Backstory is off until the reader turns it on: private letters and chats, documents
 * being written, and bank accounts. Reviewed by hand; nothing is guessed from a page. A site is its
 * registrable domain with all hosts, but for those that share one with news.
 */
const EXCLUDED: Readonly<Record<ExclusionReason, { hosts: string; domains: string }>> = {
  mail: {
    hosts: `
      mail.google.com outlook.live.com outlook.office.com outlook.office365.com mail.yahoo.com
      mail.yandex.ru mail.yandex.com e.mail.ru app.fastmail.com mail.aol.com navigator-bs.gmx.com
      3c.gmx.net 3c.web.de mail.zoho.com mail.naver.com mail.qq.com mail.163.com poczta.onet.pl
      poczta.wp.pl mail.libero.it mail.orange.fr mail.ukr.net mail.tutanota.com app.tuta.com`,
    domains: 'proton.me icloud.com hey.com',
  },
  chat: {
    hosts: `
      web.whatsapp.com web.telegram.org chat.google.com teams.microsoft.com teams.live.com
      app.slack.com web.wechat.com app.element.io messages.google.com`,
    domains: 'messenger.com discord.com',
  },
  editor: {
    hosts: `
      docs.google.com keep.google.com www.icloud.com office.live.com www.overleaf.com
      www.canva.com app.grammarly.com colab.research.google.com`,
    domains: 'notion.so figma.com github.dev vscode.dev codesandbox.io stackblitz.com',
  },
  bank: {
    hosts: '',
    domains: `
      chase.com bankofamerica.com wellsfargo.com citi.com capitalone.com paypal.com wise.com
      revolut.com hsbc.co.uk hsbc.com barclays.co.uk lloydsbank.co.uk natwest.com santander.co.uk
      nationwide.co.uk deutsche-bank.de commerzbank.de sparkasse.de ing.de dkb.de n26.com
      bnpparibas.net credit-agricole.fr societegenerale.fr labanquepostale.fr bbva.es caixabank.es
      bancosantander.es intesasanpaolo.com unicredit.it pkobp.pl mbank.pl sberbank.ru tbank.ru
      privatbank.ua monobank.ua isbank.com.tr garantibbva.com.tr akbank.com leumi.co.il
      bankhapoalim.co.il alrajhibank.com.sa emiratesnbd.com icbc.com.cn ccb.com itau.com.br
      nubank.com.br`,
  },
};

const words = (list: string): string[] => list.split(/\s+/u).filter((word) => word !== '');

/** The rules that come with the extension. */
export function defaultExclusions(): SiteRule[] {
  return EXCLUSION_REASONS.flatMap((reason) => {
    const { hosts, domains } = EXCLUDED[reason];
    return [
      ...words(hosts).map((site): SiteRule => ({ site, scope: 'host', reason })),
      ...words(domains).map((site): SiteRule => ({ site, scope: 'domain', reason })),
    ];
  });
}

/** Settings with the default exclusions, added once: a reader who takes one out has the last word. */
export function withDefaultExclusions(settings: Settings): Settings {
  if (settings.exclusionsVersion >= VERSION) return settings;
  const known = new Set(settings.siteRules.map(({ site }) => site));
  const added = defaultExclusions().filter(({ site }) => !known.has(site));
  return {
    ...settings,
    siteRules: [...settings.siteRules, ...added],
    exclusionsVersion: VERSION,
  };
}
