import { useCallback, useEffect, useRef } from 'react';
import { hideToast, toastUndo } from '@/shared/ui/feedback';

/** Tells what was taken away, and offers it back while its form is open. */
export function useUndo() {
  const shown = useRef<string[]>([]);
  useEffect(
    () => () => {
      for (const id of shown.current) hideToast(id);
    },
    [],
  );
  return useCallback((message: string, label: string, undo: () => void) => {
    shown.current.push(toastUndo(message, label, undo));
  }, []);
}
