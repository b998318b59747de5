/* sin, cos and tan for programs that mingw links.
   Its own take pi as the processor has it, with 66 bits: cos(pi / 2) has three right digits, not sixteen, and a word that a
   drawing turns by 90 degrees gives a PDF other bytes than on Linux. Here an angle is taken modulo pi / 2 with 127
   bits (W. J. Cody and W. Waite, Software Manual for the Elementary Functions, 1980), then summed up by Taylor's series in
   the 64 bits of long double, and rounded once. Windows starts threads with 53 bits in the processor's old unit, hence the
   control word. */

/* pi / 2 in three parts; the first two are so short that their products with a quotient are exact. */
static const long double FIRST = 0x6487ed51p-30L, SECOND = 0x85a308d3p-65L, THIRD = 0x98cc51701b839a25p-132L;

/* What an angle leaves modulo pi / 2, within half of that, and in which quarter of the circle it lies. */
static long double reduced(double angle, int *quarter) {
  long double quotient = angle / (FIRST + SECOND);
  /* Added and taken away, this leaves the nearest whole number. */
  const long double whole = 0x3p62L;
  quotient = (quotient + whole) - whole;
  *quarter = (int)((long long)quotient & 3);
  return ((angle - quotient * FIRST) - quotient * SECOND) - quotient * THIRD;
}

static long double sine(long double angle) {
  long double square = angle * angle, sum = 1;
  for (int power = 21; power > 1; power -= 2) sum = 1 - square / (power * (power - 1)) * sum;
  return angle * sum;
}

static long double cosine(long double angle) {
  long double square = angle * angle, sum = 1;
  for (int power = 22; power > 1; power -= 2) sum = 1 - square / (power * (power - 1)) * sum;
  return sum;
}

/* Beyond this no drawing turns anything, and a quotient has too many bits; infinities and what is no number come here, too. */
static int is_far(double angle) { return !(angle > -1e9 && angle < 1e9); }

/* The sine of an angle that lies so many quarters further on. */
static double turned(double angle, int further) {
  int quarter;
  long double rest = reduced(angle, &quarter);
  quarter += further;
  long double value = quarter & 1 ? cosine(rest) : sine(rest);
  return (double)(quarter & 2 ? -value : value);
}

static double sin_of(double angle) { return turned(angle, 0); }
static double cos_of(double angle) { return turned(angle, 1); }

static double tan_of(double angle) {
  int quarter;
  long double rest = reduced(angle, &quarter);
  return (double)(quarter & 1 ? -cosine(rest) / sine(rest) : sine(rest) / cosine(rest));
}

/* A function with all 64 bits. Called by a pointer that the compiler does not know, so that it stays between the two words. */
static double in_extended_precision(double (*function)(double), double angle) {
  double (*volatile called)(double) = function;
  unsigned short kept, extended = 0x37f;
  __asm__ volatile("fnstcw %0" : "=m"(kept));
  __asm__ volatile("fldcw %0" : : "m"(extended));
  double value = called(angle);
  __asm__ volatile("fldcw %0" : : "m"(kept));
  return value;
}

double sin(double angle) {
  if (angle == 0) return angle;
  return is_far(angle) ? angle - angle : in_extended_precision(sin_of, angle);
}

double cos(double angle) { return is_far(angle) ? angle - angle : in_extended_precision(cos_of, angle); }

double tan(double angle) {
  if (angle == 0) return angle;
  return is_far(angle) ? angle - angle : in_extended_precision(tan_of, angle);
}

void sincos(double angle, double *sine_to, double *cosine_to) {
  *sine_to = sin(angle);
  *cosine_to = cos(angle);
}
