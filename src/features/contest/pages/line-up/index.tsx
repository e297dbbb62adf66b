export default function LineUpPage() {
  return null
}
