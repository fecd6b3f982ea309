import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** How far down each page of the history was left. */
const left = new Map<string, number>();

/** Whoever goes back comes to where they were, whoever opens a page to its top. */
export function useScroll() {
  const { key, hash } = useLocation();
  const opened = useRef(false);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    // the browser itself knows where a page was that is loaded anew
    const leave = () => {
      history.scrollRestoration = 'auto';
    };
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
  useLayoutEffect(() => {
    const known = left.get(key);
    const named = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (known !== undefined) scrollTo(0, known);
    else if (named) named.scrollIntoView();
    else if (opened.current) scrollTo(0, 0);
    opened.current = true;
    const keep = () => left.set(key, scrollY);
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, [key, hash]);
}
