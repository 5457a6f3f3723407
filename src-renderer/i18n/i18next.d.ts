import type english from '../../resources/locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof english;
    enableSelector: false;
  }
}
