import { Component, type ReactNode } from 'react';
import { faultSentence } from '../locales/fault-sentence.ts';
import { t } from '../locales/translate.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

interface ErrorBoundaryProps {
  /** What the part is about; with another one it is tried anew. */
  readonly subject?: number;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
  readonly subject: number | undefined;
}

/** Keeps a bug in one part of the window from taking the rest with it; the part can be tried again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false, subject: undefined };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(
    { subject }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return subject === state.subject ? null : { hasFailed: false, subject };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <EmptyState title={faultSentence({ kind: 'internal', detail: '' }, t)}>
        <Button onPress={() => this.setState({ hasFailed: false })}>{t('status.retry')}</Button>
      </EmptyState>
    );
  }
}
