import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';

const NEAR = '300px';

/**
 * Loads what stands far down a page only when somebody comes near. Paper has all of a page: whoever prints presses a
 * key first, or leaves the page for the browser's own menu.
 */
export function WhenNear({ placeholder, children }: { placeholder: ReactNode; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !place.current) return;
    const come = () => setNear(true);
    const watch = new IntersectionObserver((seen) => seen.some((e) => e.isIntersecting) && come(), {
      rootMargin: NEAR,
    });
    watch.observe(place.current);
    const page = document.documentElement;
    page.addEventListener('keydown', come);
    page.addEventListener('mouseleave', come);
    addEventListener('beforeprint', come);
    return () => {
      watch.disconnect();
      page.removeEventListener('keydown', come);
      page.removeEventListener('mouseleave', come);
      removeEventListener('beforeprint', come);
    };
  }, [near]);
  return <div ref={place}>{near ? <Suspense fallback={placeholder}>{children}</Suspense> : placeholder}</div>;
}
