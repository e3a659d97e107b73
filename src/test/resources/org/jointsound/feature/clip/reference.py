"""The features of clip-v1 by numpy, for a signal that a formula gives: python3 reference.py > reference.csv"""

import numpy as np

RATE, FRAME, HOP, FILTERS, STRETCH = 24000, 512, 256, 32, 128
RATES = [0.7, 2, 4, 8, 16, 32, 46]
SCALES = [(0, 1), (1, 2), (2, 4), (4, 7), (7, 12)]
CONTRAST = [90, 200, 400, 800, 1600, 3200, 6400, 10000]
LOW = [10, 20, 40, 60, 80, 120, 160, 240, 320, 480, 640, 900]


def signal():
    i = np.arange(48000, dtype=float)
    t = i / RATE
    x = 0.3 * np.sin(2 * np.pi * (400 + 300 * t) * t) * (0.6 + 0.4 * np.sin(2 * np.pi * 5 * t))
    x += 0.02 * np.sin(1e-3 * i * i) + 0.2 * np.sin(2 * np.pi * 55 * t) * (np.mod(t, 0.5) < 0.25)
    x[:6000] = 0
    x[42000:] = 0
    return x.astype(np.float32).astype(float)


def hann(n):
    return 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(n) / n)


def db(x):
    return 10 * np.log10(x)


def spectra(y, n, hop):
    frames = 1 + max(0, -(-(len(y) - n) // hop))
    y = np.pad(y, (0, max(0, (frames - 1) * hop + n - len(y))))
    return np.abs(np.fft.rfft(y[np.arange(n) + hop * np.arange(frames)[:, None]] * hann(n))) ** 2


def mel_edges():
    mel = 2595 * np.log10(1 + np.array([50.0, 10000.0]) / 700)
    return 700 * (10 ** (np.linspace(mel[0], mel[1], FILTERS + 2) / 2595) - 1)


def stretches(a):
    a = np.pad(a, ((0, max(0, STRETCH - len(a))), (0, 0)))
    return [a[i:i + STRETCH] for i in range(0, len(a) - STRETCH + 1, STRETCH // 2)]


def statistics(x):
    return [x.mean(), x.std(), *np.percentile(x, [10, 90])]


def features(y, bandwidth):
    y = y - y.mean()
    hz = np.arange(FRAME // 2 + 1) * RATE / FRAME
    edge = mel_edges()
    low, centre, high = edge[:-2, None], edge[1:-1, None], edge[2:, None]
    weights = np.maximum(0, np.minimum((hz - low) / (centre - low), (high - hz) / (high - centre)))
    weights /= weights.sum(1, keepdims=True)
    power = spectra(y, FRAME, HOP)
    bands = power @ weights.T
    total = bands.sum(1)
    heard = np.nonzero(total > 1e-6 * total.max())[0]
    first, end = heard[0], heard[-1] + 1
    power, bands, total = power[first:end], bands[first:end], total[first:end]
    sounds = total > 1e-6 * total.max()
    part = y[first * HOP:(end - 1) * HOP + FRAME]
    held = bandwidth >= 0.97 * edge[2:]
    levels = db(np.maximum(bands / total[sounds].mean(), 1e-7))
    out = list(np.where(held, levels[sounds].mean(0), np.nan))

    cosine = np.sqrt(2 / FILTERS) * np.cos(np.pi * np.outer(np.arange(1, 21), np.arange(FILTERS) + 0.5) / FILTERS)
    cepstrum = levels[sounds] @ cosine.T
    out += list((cepstrum[4:] - cepstrum[:-4]).std(0)) if held.all() else [np.nan] * 20

    judged = power[:, 2:min(213, int(bandwidth * FRAME / RATE)) + 1]
    octaves = np.log2(hz[2:2 + judged.shape[1]] / 1000)
    q = judged[sounds]
    mean = q.mean(1)
    centroid = (q * octaves).sum(1) / q.sum(1)
    out += statistics(db(np.exp(np.log(q + 1e-9 * mean[:, None]).mean(1)) / mean))
    out += statistics(centroid)
    out += statistics(np.sqrt((q * (octaves - centroid[:, None]) ** 2).sum(1) / q.sum(1)))
    out += statistics(db(q.max(1) / mean))
    shares = np.sqrt(judged / judged.sum(1, keepdims=True))
    flux = np.sqrt((np.diff(shares, axis=0) ** 2).sum(1))[sounds[1:] & sounds[:-1]]
    out += [flux.mean(), flux.std()]
    for a, b in zip(CONTRAST, CONTRAST[1:]):
        bins = np.sort(power[sounds][:, (hz >= a) & (hz < b)], axis=1)
        fifth = max(1, bins.shape[1] // 5)
        c = db(bins[:, -fifth:].mean(1) / (bins[:, :fifth].mean(1) + 1e-9 * bins.mean(1)))
        out += [c.mean(), c.std()] if bandwidth >= 0.97 * b else [np.nan] * 2

    loudness = db(np.maximum(total / total.max(), 1e-6))
    out += [np.log10(len(total) * HOP / RATE), *np.percentile(loudness, [5, 25, 50, 75, 95]), loudness.std()]
    out += [np.mean(loudness > -20), np.mean(loudness > -10)]

    long = spectra(part, 2048, 1024)
    energy = long.sum(1)
    correlation = np.fft.irfft(np.sqrt(long[energy > 1e-6 * energy.max()]), axis=1)
    lags = correlation[:, 40:601] / correlation[:, :1]
    strength, pitch = lags.max(1), np.log2(RATE / (lags.argmax(1) + 40) / 1000)
    out += [strength.mean(), strength.std(), *np.percentile(strength, [10, 50, 90]), pitch.mean(), pitch.std()]

    rate = np.fft.fftfreq(STRETCH) * RATE / HOP
    window = hann(STRETCH)[:, None]
    amplitudes = stretches(np.sqrt(bands.reshape(len(bands), 8, 4).mean(2)))
    moving = sum(np.abs(np.fft.fft((a - a.mean(0)) * window, axis=0)) ** 2 for a in amplitudes)
    steady = sum((a.mean(0) * STRETCH) ** 2 for a in amplitudes)
    for group in range(8):
        for a, b in zip(RATES, RATES[1:]):
            depth = moving[(rate >= a) & (rate < b), group].sum() / steady[group]
            out.append(db(max(1e-5, depth)) if held[4 * group + 3] else np.nan)

    pieces = stretches(levels - levels.mean(0))
    ripple = sum(np.abs(np.fft.fft2(p * window * hann(FILTERS))) ** 2 for p in pieces) / len(pieces)
    for a, b in zip(RATES, RATES[1:]):
        for c, d in SCALES:
            for sign in (1,) if c == 0 else (1, -1):
                cell = ripple[(sign * rate >= a) & (sign * rate < b), c:d]
                out.append(db(cell.mean() + 10) if held.all() else np.nan)

    slow = spectra(part, 4096, 2048)
    slow_hz = np.arange(2049) * RATE / 4096
    narrow = np.stack([slow[:, (slow_hz >= a) & (slow_hz < b)].sum(1) for a, b in zip(LOW, LOW[1:])], 1)
    narrow = db(np.maximum(narrow / narrow.sum(1).mean(), 1e-6))
    out += [*narrow.mean(0), *narrow.std(0)]

    x = part - part.mean()
    slope = np.diff(x)
    mobility = slope.std() / x.std()
    complexity = np.diff(slope).std() / slope.std() / mobility
    out += [np.log10(np.mean(x ** 4) / x.std() ** 4), np.mean(x ** 3) / x.std() ** 3]
    out += [20 * np.log10(np.abs(x).max() / x.std()), np.log10(mobility), np.log10(complexity)]
    return out


if __name__ == "__main__":
    print("full_band,one_khz")
    for row in zip(features(signal(), 12000), features(signal(), 1000)):
        print(",".join("absent" if np.isnan(v) else "%.4f" % v for v in row))
