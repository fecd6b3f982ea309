import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Failed } from '@/shared/ui/feedback';

interface Props {
  /** Where one is: going on to another page gets over the fault of this one. */
  at: string;
  children: ReactNode;
}

class Catch extends Component<Props, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') };
  }

  override componentDidUpdate(before: Props) {
    if (before.at !== this.props.at && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <Failed error={this.state.error} retry={() => location.reload()} />;
  }
}

/** A fault of the page itself; a page that moved with a new version comes back by loading again. */
export function CatchCrash({ children }: { children: ReactNode }) {
  return <Catch at={useLocation().key}>{children}</Catch>;
}
