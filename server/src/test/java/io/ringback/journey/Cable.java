package io.ringback.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * A cable to a port of this machine. Once it is cut, nothing comes through in either direction and nobody is told: both ends keep
 * their open connection, as after a pulled plug or a machine that went to sleep.
 */
final class Cable implements AutoCloseable {
    private final ServerSocket entry;
    private final int target;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean cut;

    Cable(int target) {
        this.target = target;
        try {
            this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    void cut() {
        cut = true;
    }

    private void accept() {
        try {
            while (true) {
                Socket near = entry.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                daemon(() -> carry(near, far));
                daemon(() -> carry(far, near));
            }
        } catch (IOException ended) {
            closed.countDown();
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[8_192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (cut) {
                    // neither end may notice: the sockets stay open until all is over
                    closed.await();
                    return;
                }
                out.write(bytes, 0, read);
            }
            if (cut) {
                closed.await();
            }
        } catch (IOException ended) {
            // the other direction closed both
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entry.close();
        closed.countDown();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
