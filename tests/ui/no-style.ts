/** Stands for stylesheets, which a DOM without a layout has no use for. */
export {}
