// The labels for screen readers that our components use; each one costs bytes in every template, so no more than these.
const text = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' }
const view = {
  ...text,
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-live': '',
  'aria-modal': '',
}

exports.attributes = {
  View: view,
  Text: text,
  Button: { 'aria-label': '', 'aria-disabled': '' },
  Image: text,
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}
