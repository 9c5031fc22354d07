// What React's type checker needs to know of the tag.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { NutGrafElement } from 'nutgraf';
import type { Digest } from 'nutgraf/node';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'nut-graf': DetailedHTMLProps<HTMLAttributes<NutGrafElement>, NutGrafElement> & {
        for?: string;
        sentences?: number;
        words?: number;
        quotes?: number;
        focus?: string;
        highlight?: boolean;
        loading?: 'lazy' | 'eager';
        'onnut-graf-updated'?: (event: CustomEvent<{ digest: Digest }>) => void;
        'onnut-graf-error'?: (event: CustomEvent<{ error: Error }>) => void;
      };
    }
  }
}
