/** What a still drawing may be made of: SVG 1.1 and 2 without anything that runs, moves, links or fetches. */

export const svgNamespace = 'http://www.w3.org/2000/svg';
export const xlinkNamespace = 'http://www.w3.org/1999/xlink';

/**
 * Notes that drawing programs leave for themselves, by the beginning of their namespace. Browsers do nothing with
 * them, and they are not published.
 */
export const programNamespaces: readonly string[] = [
  'http://www.inkscape.org/',
  'http://sodipodi.sourceforge.net/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://purl.org/dc/',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://ns.adobe.com/',
  'http://www.serif.com/',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://www.figma.com/figma/ns',
  'http://www.corel.com/',
  'http://xml.openoffice.org/',
  'http://vectornator.io',
  'https://boxy-svg.com',
];

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const elements = words(`
  svg g defs symbol use title desc metadata
  path rect circle ellipse line polyline polygon
  text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker style
  filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset
`);

/** Elements of SVG and HTML that are told by a reason of their own. */
export const forbidden: Readonly<Record<string, string>> = {
  script: 'script',
  handler: 'script',
  listener: 'script',
  a: 'link',
  view: 'link',
  image: 'bitmap',
  feimage: 'bitmap',
  animate: 'motion',
  animatetransform: 'motion',
  animatemotion: 'motion',
  animatecolor: 'motion',
  set: 'motion',
  discard: 'motion',
  mpath: 'motion',
  foreignobject: 'foreign',
  iframe: 'foreign',
  html: 'foreign',
  audio: 'foreign',
  video: 'foreign',
  object: 'foreign',
  embed: 'foreign',
};

export const attributes = words(`
  id class style lang role version baseProfile
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio pathLength
  transform transform-origin transform-box rotate textLength lengthAdjust startOffset method spacing side
  offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits mask-type filterUnits primitiveUnits
  markerUnits markerWidth markerHeight orient refX refY
  in in2 result mode operator k1 k2 k3 k4 stdDeviation radius type values tableValues slope intercept amplitude
  exponent edgeMode
  fill fill-opacity fill-rule stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width color opacity display visibility overflow
  clip clip-path clip-rule mask filter marker marker-start marker-mid marker-end
  stop-color stop-opacity flood-color flood-opacity lighting-color color-interpolation color-interpolation-filters
  color-rendering image-rendering shape-rendering text-rendering vector-effect paint-order mix-blend-mode isolation
  font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight font-feature-settings
  letter-spacing word-spacing text-anchor text-decoration text-transform text-align dominant-baseline
  alignment-baseline baseline-shift direction unicode-bidi writing-mode glyph-orientation-vertical kerning
  line-height white-space enable-background solid-color solid-opacity xml:space xml:lang
  contentScriptType contentStyleType zoomAndPan focusable tabindex requiredFeatures systemLanguage
`);

/** Attributes that are left out when the drawing is published: without meaning there. */
export const dropped = words(
  'contentScriptType contentStyleType zoomAndPan focusable tabindex requiredFeatures',
);

/** Elements whose `href` may name another part of the drawing. */
export const referring = words(
  'use textPath linearGradient radialGradient pattern filter mask clipPath marker',
);
