import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom knows none of them; Mantine asks for all.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
  }) as MediaQueryList;
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() });

afterEach(() => cleanup());
