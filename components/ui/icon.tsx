import type { ComponentChildren, VNode } from 'preact';

type IconProps = { class?: string; children: ComponentChildren };

/** A 16 px line drawing in the colour of the text; the control around it carries the name. */
function Icon({ class: className = '', children }: IconProps): VNode {
  return (
    <svg class={`icon ${className}`} viewBox="0 0 16 16" aria-hidden="true">
      {children}
    </svg>
  );
}

export function CloseIcon(): VNode {
  return (
    <Icon>
      <path d="M4 4l8 8M12 4l-8 8" />
    </Icon>
  );
}

export function PinIcon(): VNode {
  return (
    <Icon class="icon-pin">
      <path d="M5.5 2h5M6.3 2v4.6L4.2 9.8h7.6L9.7 6.6V2M8 9.8V14" />
    </Icon>
  );
}

/** Points against the direction of reading; mirrored in right-to-left languages. */
export function BackIcon(): VNode {
  return (
    <Icon class="icon-directed">
      <path d="M9.8 3.5 5.3 8l4.5 4.5" />
    </Icon>
  );
}

export function SearchIcon(): VNode {
  return (
    <Icon>
      <circle cx="7" cy="7" r="4.3" />
      <path d="M10.3 10.3 13.7 13.7" />
    </Icon>
  );
}

/** To the place on the page. */
export function FindIcon(): VNode {
  return (
    <Icon>
      <circle cx="8" cy="8" r="4" />
      <path d="M8 1.5V4M8 12v2.5M1.5 8H4M12 8h2.5" />
    </Icon>
  );
}

export function NotThisIcon(): VNode {
  return (
    <Icon>
      <path d="M3 6h10M3 10h10M10.5 2.5l-5 11" />
    </Icon>
  );
}

export function SettingsIcon(): VNode {
  return (
    <Icon>
      <path d="M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6" />
      <circle cx="10.2" cy="4.5" r="1.7" />
      <circle cx="5.8" cy="11.5" r="1.7" />
    </Icon>
  );
}

/** A ribbon in a book. */
export function SavedIcon(): VNode {
  return (
    <Icon>
      <path d="M4.5 2.5h7v11L8 10.6l-3.5 2.9z" />
    </Icon>
  );
}

export function NewTabIcon(): VNode {
  return (
    <Icon class="icon-directed">
      <path d="M9.5 2.8h3.7v3.7M13 3 7.7 8.3M6.5 4H3.8a1 1 0 0 0-1 1v7.2a1 1 0 0 0 1 1H11a1 1 0 0 0 1-1V9.5" />
    </Icon>
  );
}

export function NoticeIcon(): VNode {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.2v3.6M8 5.1v.1" />
    </Icon>
  );
}

/** The product's sign, as in `docs/icon.svg`: a name with the dotted line of a mark under it. */
export function BrandIcon(): VNode {
  return (
    <svg class="brand-icon" viewBox="0 0 128 128" aria-hidden="true">
      <rect class="brand-tile" width="128" height="128" rx="28" />
      <path
        class="brand-name"
        fill-rule="evenodd"
        d="M32 16h40c15 0 23 6.5 23 17 0 7-4 12-11 14 9 2 14 7.5 14 15.5C98 74 89.5 80 74 80H32V70h8V26h-8zM56 26.5v16.5h13c6.5 0 10-3 10-8.3s-3.5-8.2-10-8.2zM56 53v16.5h14.5c7 0 10.5-3 10.5-8.3S77.5 53 70.5 53z"
      />
      <path class="brand-mark" d="M40 104h0M64 104h0M88 104h0" />
    </svg>
  );
}
