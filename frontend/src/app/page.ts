import { type ComponentType, lazy } from 'react';
import { loadTexts, type Part } from '@/shared/i18n';

/** A page, loaded when it is opened, with the parts of the texts that only it and its like show. */
export function page<P extends object>(load: () => Promise<{ default: ComponentType<P> }>, ...texts: Part[]) {
  return lazy(async () => {
    // the styles first: those of the page itself come after what they build on
    const [, , loaded] = await Promise.all([
      import('@/shared/mantine-more.css'),
      import('@/shared/ui/record.css'),
      load(),
      loadTexts(...texts),
    ]);
    return loaded;
  });
}
